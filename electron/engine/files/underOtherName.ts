import { basename, dirname, extname, join } from 'node:path'
import { refuse } from '#shared/contract/failure.ts'

/** Another name that a person chose for a file, by the name it would have had. */
type Renamed = { from: string; to: string }

/** The path in the same folder under the name a person chose for it, or as it was. Throws `Refusal` badInput for another kind of file. */
export function underOtherName(path: string, renamed: readonly Renamed[]): string {
  const to = renamed.find(({ from }) => from === basename(path))?.to
  if (to === undefined) return path
  if (extname(to).toLowerCase() !== extname(path).toLowerCase())
    refuse('badInput', { field: 'renamed', reason: `tên tệp phải kết thúc bằng ${extname(path)}` })
  return join(dirname(path), to)
}
