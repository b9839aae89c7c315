import { refuse } from '#shared/contract/failure.ts'
import type { FormFault } from '#shared/domain/exchange/formFault.ts'
import { quartersOf } from '#shared/domain/periods/periodCode.ts'
import type { ReadDatabase } from '../../database/database.ts'
import { sql } from '../../database/sql.ts'
import type { JobContext } from '../../engineContext.ts'
import { writeFileAtomically } from '../../files/writeFileAtomically.ts'
import { findPeriod, mustReadPeriod } from '../../periods/periodQueries.ts'
import { returnSubmission } from '../../submissions/decideSubmission.ts'
import { mustFindUnitId } from '../../units/unitQueries.ts'
import { markWorkbook } from '../doctor/markWorkbook.ts'
import { inboxEntryKey } from './inboxEntryKey.ts'
import { inputFiles, type FormFile } from './inputFiles.ts'
import { eachFile, trialFile } from './takeFiles.ts'

type ReturnOrder = { unit: string; period: string; reason: string; out: string }

/** Returns a report to a unit that sent a form: the workbook goes back with the reason and every finding marked at its cell. */
export async function returnForm(
  context: JobContext,
  { unit, period, reason, out }: ReturnOrder,
): Promise<{ path: string; cells: number }> {
  const entry =
    context.read(({ db }) => findSourceForm(db, unit, period)) ?? refuse('nothingReceived', { unit, period })
  const inputs = context.read(({ db }) => inputFiles(db, [], [entry]))
  let form: FormFile | null = null
  const [answer] = await eachFile(context, inputs, (file) => {
    if (file.document !== null) form = { ...file, document: file.document }
    return trialFile(context, file, { expected: {}, agreed: [], decisions: [] })
  })
  const marked = mustMark(form, answer?.faults ?? [], reason)
  context.write((writing) => returnSubmission(writing, { unit, period }, reason))
  writeFileAtomically(out, marked.bytes)
  return { path: out, cells: marked.cells }
}

function mustMark(form: FormFile | null, faults: readonly FoundFault[], reason: string) {
  if (form === null) throw new Error('a kept form can be read')
  const { identity, sheets } = form.document
  const why: Pick<FormFault, 'severity' | 'places' | 'sentence'> = {
    severity: 'error',
    places: [{ sheet: sheets.figures, cell: identity.revision }],
    sentence: `Trả lại: ${reason.trim()} Sửa xong hãy tăng lần gửi lên một rồi gửi lại.`,
  }
  return markWorkbook(form.bytes, [why, ...faults.filter(({ places }) => places.length > 0)], sheets.figures)
}

type FoundFault = Parameters<typeof markWorkbook>[1][number]

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
