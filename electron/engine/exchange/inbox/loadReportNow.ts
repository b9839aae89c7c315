import type { FormContent } from '#shared/domain/exchange/formContent.ts'
import type { VerdictFacts } from '#shared/domain/exchange/formVerdict.ts'
import type { UnitAsOf } from '#shared/domain/orgTree/orgUnit.ts'
import type { Period, ReportTypeCode } from '#shared/domain/periods/period.ts'
import type { PeriodId } from '#shared/domain/periods/periodCode.ts'
import { loadColumns } from '../../catalogues/columnQueries.ts'
import type { ReadDatabase } from '../../database/database.ts'
import { sql } from '../../database/sql.ts'
import { loadFigures, loadNarratives } from '../../figures/figureQueries.ts'
import { findPeriod } from '../../periods/periodQueries.ts'
import { findSubmission } from '../../submissions/submissionQueries.ts'
import { findStanding, loadOnceInForce, type Standing } from './inboxQueries.ts'
import { formLine, otherSource } from './reportSources.ts'

/** What stands in a report before a form is taken in. */
type ReportNow = {
  content: Pick<FormContent, 'figures' | 'narratives'>
  standing: Standing | null
  onceInForce: ReadonlySet<string>
  /** What the report stands by where that is not a form of this series. */
  otherWay: string | null
  state: VerdictFacts['state']
  isPeriodClosed: boolean
}

type FormPlace = {
  unit: UnitAsOf
  period: Period
  quarter: PeriodId
  reportType: ReportTypeCode
  content: Pick<FormContent, 'revision'>
}

/** Loads what a form is set beside. */
export function loadReportNow(db: ReadDatabase, { unit, period, quarter, reportType, content }: FormPlace): ReportNow {
  const series = { unitId: unit.id, period: period.code, reportType }
  const kept = findPeriod(db, quarter.code)
  return {
    content: kept ? loadOwn(db, kept.id, unit.id) : { figures: new Map(), narratives: new Map() },
    standing: findStanding(db, series),
    onceInForce: loadOnceInForce(db, series, content.revision),
    otherWay: kept ? otherSource(db, { periodId: kept.id, unitId: unit.id }, formLine(period.code, reportType)) : null,
    state: kept ? (findSubmission(db, kept.id, unit.id)?.state ?? null) : null,
    isPeriodClosed: isClosed(db, [period.code, quarter.code]),
  }
}

function loadOwn(db: ReadDatabase, periodId: number, unitId: number): ReportNow['content'] {
  const keys = new Map([...loadColumns(db)].map(([key, { id }]) => [id, key]))
  const figures = [...loadFigures(db, { periodId, unitId, ledger: 'own' })].flatMap(([id, figure]) => {
    const key = keys.get(id)
    return key === undefined ? [] : [[key, figure] as const]
  })
  return { figures: new Map(figures), narratives: loadNarratives(db, periodId, unitId) }
}

function isClosed(db: ReadDatabase, codes: readonly string[]): boolean {
  const text = JSON.stringify(codes)
  const row = db.get<{ closed: number }>(sql`
    SELECT count(*) AS closed FROM period WHERE closed_at IS NOT NULL AND code IN (SELECT value FROM json_each(${text}))`)
  return (row?.closed ?? 0) > 0
}
