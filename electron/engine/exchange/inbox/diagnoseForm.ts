import { refuse } from '#shared/contract/failure.ts'
import type { FileAnswer } from '#shared/contract/inboxContract.ts'
import type { JobContext } from '../../engineContext.ts'
import { writeFileAtomically } from '../../files/writeFileAtomically.ts'
import { markWorkbook } from '../doctor/markWorkbook.ts'
import { ReadingFault } from '../reading/readingFault.ts'
import { importForms, trialForm, type FormFile } from './importForms.ts'

type Diagnosis = { file: FileAnswer; marked: { path: string; cells: number } | null }

const nothingAgreed = { expected: {}, isConfirmed: false, decisions: [] }

/** Examines one form and, where it has faults at cells, writes the sender's workbook with them marked to `out`. */
export async function diagnoseForm(context: JobContext, path: string, out: string | null): Promise<Diagnosis> {
  let form: FormFile | null = null
  const [file] = await importForms(context, [path], (read) => {
    form = read
    return trialForm(context, read, nothingAgreed)
  })
  if (file === undefined) throw new Error('one path gives one answer')
  return { file, marked: form === null || out === null ? null : writeMarked(form, file, out) }
}

function writeMarked({ path, bytes, document }: FormFile, { faults }: FileAnswer, out: string): Diagnosis['marked'] {
  const placed = faults.filter(({ places }) => places.length > 0)
  if (placed.length === 0) return null
  try {
    const marked = markWorkbook(bytes, placed, document.sheets.figures)
    writeFileAtomically(out, marked.bytes)
    return { path: out, cells: marked.cells }
  } catch (error) {
    if (error instanceof ReadingFault) refuse('fileUnreadable', { path, reason: error.sentence })
    throw error
  }
}
