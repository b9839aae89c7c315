import type { Output } from '#shared/rpc/connectEngine.ts'
import { fullName } from '#shared/domain/orgTree/fullName.ts'
import { labelUnits } from '#shared/domain/orgTree/labelUnits.ts'
import { descendantsAsOf } from '#shared/domain/orgTree/treeAsOf.ts'
import { quartersOf } from '#shared/domain/periods/periodCode.ts'
import type { WorkflowState } from '#shared/domain/submissions/workflow.ts'
import type { ReadDatabase } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import { findPeriod, mustReadPeriod, type KeptPeriod } from '../periods/periodQueries.ts'
import { loadTree, mustFindOurUnitId } from '../units/unitQueries.ts'
import type { VersionOrigin } from './submissionQueries.ts'

type Review = Output<'submissions.review'>

/**
 * The reports that our office reviews in a period: those of the units right below it, and of units further below that came
 * to us on their own, by form or package. The report of a longer period is that of its last quarter.
 */
export function loadReview(db: ReadDatabase, period: string): Review {
  const wanted = mustReadPeriod(db, period)
  const quarter = findPeriod(db, quartersOf(wanted).at(-1)?.code ?? period)
  return { isClosed: quarter !== null && isClosed(db, quarter), reports: quarter ? loadReports(db, quarter) : [] }
}

/** How many of them wait for our word. */
export function countReportsToReview(db: ReadDatabase, period: string): number {
  return loadReview(db, period).reports.filter(({ state }) => state === 'sent').length
}

type Row = Pick<VersionOrigin, 'verification'> & {
  unitId: number
  state: WorkflowState
  isEstimate: number
  receivedOn: string | null
  revision: number
  reason: string | null
  cameBy: 'form' | 'package' | null
}

function loadReports(db: ReadDatabase, quarter: KeptPeriod): Review['reports'] {
  const tree = loadTree(db, quarter.cutOff)
  const ourId = mustFindOurUnitId(db)
  const rows = new Map(loadRows(db, quarter.id).map((row) => [row.unitId, row]))
  const below = descendantsAsOf(tree, ourId)
  const labels = labelUnits(below, (id) => tree.byId.get(id))
  return below.flatMap((unit) => {
    const row = rows.get(unit.id)
    if (!row || (unit.parentId !== ourId && row.cameBy === null)) return []
    const { unitId: _id, isEstimate, reason, ...shown } = row
    return [
      {
        unit: { code: unit.code, name: labels.get(unit.id) ?? fullName(unit) },
        ...shown,
        isEstimate: isEstimate === 1,
        reason: row.state === 'returned' ? (reason ?? '') : '',
      },
    ]
  })
}

function loadRows(db: ReadDatabase, periodId: number): Row[] {
  return db.all<Row>(sql`
    SELECT s.unit_id AS unitId, s.state, s.is_estimate AS isEstimate, s.first_received_on AS receivedOn, v.revision,
           v.verification,
           (SELECT reason FROM submission_event e WHERE e.submission_id = s.id ORDER BY e.id DESC LIMIT 1) AS reason,
           (SELECT CASE WHEN r.entry_id IS NULL THEN 'package' ELSE 'form' END
            FROM report_source r LEFT JOIN exchange_file f ON f.id = r.file_id
            WHERE r.unit_id = s.unit_id AND r.period_id = s.period_id
              AND (r.entry_id IS NOT NULL OR f.sender_id = s.unit_id) LIMIT 1) AS cameBy
    FROM submission s
    JOIN submission_version v ON v.submission_id = s.id
      AND v.revision = (SELECT max(revision) FROM submission_version w WHERE w.submission_id = s.id)
    WHERE s.period_id = ${periodId} AND s.state <> 'draft'`)
}

function isClosed(db: ReadDatabase, quarter: KeptPeriod): boolean {
  const row = db.get<{ at: string | null }>(sql`SELECT closed_at AS at FROM period WHERE id = ${quarter.id}`)
  return (row?.at ?? null) !== null
}
