import { refuse } from '#shared/contract/failure.ts'
import type { FileAnswer } from '#shared/contract/inboxContract.ts'
import type { FormFault } from '#shared/domain/exchange/formFault.ts'
import type { IsoDate } from '#shared/domain/isoDate.ts'
import { quartersOf } from '#shared/domain/periods/periodCode.ts'
import type { ReadDatabase } from '../../database/database.ts'
import { sql } from '../../database/sql.ts'
import type { JobContext } from '../../engineContext.ts'
import { writeFilesTogether } from '../../files/writeFilesTogether.ts'
import { findPeriod, mustReadPeriod } from '../../periods/periodQueries.ts'
import { returnSubmission } from '../../submissions/decideSubmission.ts'
import { mustFindUnitId } from '../../units/unitQueries.ts'
import { markWorkbook } from '../doctor/markWorkbook.ts'
import { inboxEntryKey } from './inboxEntryKey.ts'
import { inputFiles, type FormFile } from './inputFiles.ts'
import { planReturnLetter } from './planReturnLetter.ts'
import { eachFile, trialFile } from './takeFiles.ts'

type ReturnOrder = {
  unit: string
  period: string
  reason: string
  out?: string | undefined
  letter?: string | undefined
  answerBy?: IsoDate | undefined
}

type Returned = { files: { path: string }[]; cells: number; answerBy: IsoDate | null }

/**
 * Returns a report to a unit without the program: the workbook of its form with the reason and every finding marked at its
 * cell, and a letter that names them. Files are written before the return is kept, so that a full disk returns nothing.
 */
export async function returnForm(context: JobContext, order: ReturnOrder): Promise<Returned> {
  const { unit, period, reason, out, letter } = order
  if (out === undefined && letter === undefined)
    refuse('badInput', { field: 'out', reason: 'cần nơi ghi biểu trả lại hoặc công văn' })
  const entry = context.read(({ db }) => findSourceForm(db, unit, period))
  if (out !== undefined && entry === null) refuse('nothingReceived', { unit, period })
  const { form, faults } = entry === null ? { form: null, faults: [] } : await readSource(context, entry)
  const marked = out === undefined || form === null ? null : markReturned(form, faults, reason)
  return context.write((writing) => {
    returnSubmission(writing, { unit, period }, reason)
    const planned =
      letter === undefined ? null : planReturnLetter(writing, { ...order, faults, hasWorkbook: marked !== null })
    const files = [
      ...(out === undefined || marked === null ? [] : [{ path: out, content: marked.bytes }]),
      ...(letter === undefined || planned === null ? [] : [{ path: letter, content: planned.bytes }]),
    ]
    writeFilesTogether(files)
    const answerBy = planned?.answerBy ?? null
    return { files: files.map(({ path }) => ({ path })), cells: marked?.cells ?? 0, answerBy }
  })
}

async function readSource(
  context: JobContext,
  entry: string,
): Promise<{ form: FormFile | null; faults: FileAnswer['faults'] }> {
  const inputs = context.read(({ db }) => inputFiles(db, [], [entry]))
  let form: FormFile | null = null
  const [answer] = await eachFile(context, inputs, (file) => {
    if (file.document !== null) form = { ...file, document: file.document }
    return trialFile(context, file, { expected: {}, agreed: [], decisions: [] })
  })
  return { form, faults: answer?.faults ?? [] }
}

function markReturned(form: FormFile, faults: FileAnswer['faults'], reason: string) {
  const { identity, sheets } = form.document
  const why: Pick<FormFault, 'severity' | 'places' | 'sentence'> = {
    severity: 'error',
    places: [{ sheet: sheets.figures, cell: identity.revision }],
    sentence: `Trả lại: ${reason.trim()} Sửa xong hãy tăng lần gửi lên một rồi gửi lại.`,
  }
  return markWorkbook(form.bytes, [why, ...faults.filter(({ places }) => places.length > 0)], sheets.figures)
}

/** The form that a unit's report stands by, under its key in the inbox. */
function findSourceForm(db: ReadDatabase, unit: string, period: string): string | null {
  const quarter = findPeriod(db, quartersOf(mustReadPeriod(db, period)).at(-1)?.code ?? period)
  const row = quarter
    ? db.get<{ id: number }>(sql`
        SELECT e.file_id AS id FROM report_source r JOIN inbox_entry e ON e.id = r.entry_id
        WHERE r.unit_id = ${mustFindUnitId(db, unit)} AND r.period_id = ${quarter.id}`)
    : undefined
  return row ? inboxEntryKey({ kind: 'form', id: row.id }) : null
}
