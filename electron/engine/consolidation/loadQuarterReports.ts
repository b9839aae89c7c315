import type { UnitReport } from '#shared/domain/consolidation/consolidationFacts.ts'
import type { PackedCells } from '#shared/domain/consolidation/packedCells.ts'
import type { ReadDatabase } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import type { WorkflowState } from '#shared/domain/submissions/workflow.ts'

type Draft = { -readonly [Field in keyof UnitReport]: UnitReport[Field] }

const receivedStates: readonly WorkflowState[] = ['sent', 'accepted', 'included']

/** What each of the units has for a quarter, by unit id; a unit that has nothing is not in it. */
export function loadQuarterReports(
  db: ReadDatabase,
  periodId: number,
  unitIds: readonly number[],
): Map<number, UnitReport> {
  const wanted = JSON.stringify(unitIds)
  const reports = new Map<number, Draft>()
  const reportOf = (unitId: number): Draft => {
    const known = reports.get(unitId) ?? { standing: 'open', own: [], childrenTotal: [] }
    reports.set(unitId, known)
    return known
  }
  for (const [unitId, state, isEmpty] of db.raw<[number, WorkflowState, number]>(sql`
    SELECT unit_id, state, is_empty FROM submission
    WHERE period_id = ${periodId} AND unit_id IN (SELECT value FROM json_each(${wanted}))`))
    if (receivedStates.includes(state)) reportOf(unitId).standing = isEmpty === 1 ? 'empty' : 'counted'
  for (const [unitId, ledger, cells] of db.raw<[number, number, string]>(sql`
    SELECT unit_id, ledger, cells FROM figure_pack
    WHERE period_id = ${periodId} AND unit_id IN (SELECT value FROM json_each(${wanted}))`))
    reportOf(unitId)[ledger === 0 ? 'own' : 'childrenTotal'] = JSON.parse(cells) as PackedCells
  return reports
}
