import { readFileSync } from 'node:fs'
import type { RawCell } from '../../../shared/domain/exchange/rawCell.ts'
import { formSheetNames } from '../formCells.ts'
import { measureReading, type ReadingMode } from '../measureReading.ts'
import { argument } from '../measureWork.ts'

const bytes = readFileSync(argument(0))

/** Our reader's code stands half here and half in its thread; that one is up when it has refused an empty file. */
const load = async () => {
  const { openFormReader } = await import('../../../electron/engine/exchange/reading/openFormReader.ts')
  const reader = openFormReader()
  await reader.read(new Uint8Array())
  return reader
}

await measureReading(argument(1) as ReadingMode, load, async (reader) => {
  const answer = await reader.read(bytes)
  if (!answer.ok) throw new Error(answer.sentence)
  const { identity, figures, narratives } = answer.document
  const names = identity.figures.flatMap(({ value, state, code, label }) => [code, label, value, state])
  return Buffer.from(
    JSON.stringify([
      ...names.flatMap((name) => plain(formSheetNames.figures, name, figures.get(name))),
      ...identity.narratives.flatMap(({ value }) => plain(formSheetNames.narratives, value, narratives.get(value))),
    ]),
  )
})
process.exit()

function plain(sheet: string, name: string, cell: RawCell | undefined): [string, number | string][] {
  if (cell?.kind === 'number') return [[`${sheet} ${name}`, Number(cell.text)]]
  return cell?.kind === 'text' ? [[`${sheet} ${name}`, cell.text]] : []
}
