import { refuse } from '#shared/contract/failure.ts'
import type { FileAnswer } from '#shared/contract/inboxContract.ts'
import type { JobContext } from '../../engineContext.ts'
import { writeFileAtomically } from '../../files/writeFileAtomically.ts'
import { markWorkbook } from '../doctor/markWorkbook.ts'
import { ReadingFault } from '../reading/readingFault.ts'
import { inputFiles, type OpenFile } from './inputFiles.ts'
import { eachFile, trialFile, type TakingOptions } from './takeFiles.ts'

type Diagnosis = { file: Omit<FileAnswer, 'path'>; marked: { path: string; cells: number } | null }

const nothingAgreed: TakingOptions = { expected: {}, agreed: [], decisions: [] }

/** Examines one form and, where it has faults at cells, writes the sender's workbook with them marked to `out`. */
export async function diagnoseForm(
  context: JobContext,
  source: { path?: string | undefined; entry?: string | undefined },
  out: string | null,
): Promise<Diagnosis> {
  let opened: OpenFile | null = null
  const paths = source.path === undefined ? [] : [source.path]
  const entries = source.entry === undefined ? [] : [source.entry]
  const inputs = context.read(({ db }) => inputFiles(db, paths, entries))
  if (inputs.length > 1) refuse('badInput', { field: 'path', reason: `có ${inputs.length} tệp, mỗi lần khám một tệp` })
  const [answer] = await eachFile(context, inputs, (read) => {
    opened = read
    return trialFile(context, read, nothingAgreed)
  })
  if (answer === undefined) throw new Error('one file gives one answer')
  const { path: _path, ...file } = answer
  return { file, marked: opened === null || out === null ? null : writeMarked(opened, file, out) }
}

function writeMarked(
  { fileName, bytes, document }: OpenFile,
  { faults }: Omit<FileAnswer, 'path'>,
  out: string,
): Diagnosis['marked'] {
  const placed = faults.filter(({ places }) => places.length > 0)
  if (placed.length === 0 || document === null) return null
  try {
    const marked = markWorkbook(bytes, placed, document.sheets.figures)
    writeFileAtomically(out, marked.bytes)
    return { path: out, cells: marked.cells }
  } catch (error) {
    if (error instanceof ReadingFault) refuse('fileUnreadable', { path: fileName, reason: error.sentence })
    throw error
  }
}
