import type { IsoDate } from '#shared/domain/isoDate.ts'
import { parsePeriodCode, type PeriodId } from '#shared/domain/periods/periodCode.ts'
import { planScheduleChange, type ScheduleChange } from '#shared/domain/periods/planScheduleChange.ts'
import type { Schedule } from '#shared/domain/periods/schedule.ts'
import { loadCatalogues } from '../catalogues/catalogueQueries.ts'
import type { ReadDatabase } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import { loadQuarters } from './periodQueries.ts'

/** A period and report type that a document was issued for. */
type IssuedReport = { period: string; reportType: string }

/** What keeping a schedule would change from the first year that is worked on to the year after `today`. */
export function planSchedule(
  db: ReadDatabase,
  content: Schedule,
  today: IsoDate,
): ScheduleChange & { issued: string[] } {
  const before = loadCatalogues(db, 'schedule')
  const others = before.filter(({ code }) => code !== content.code)
  const after = [...others, content].toSorted(
    (a, b) => compareWords(a.validFrom, b.validFrom) || compareWords(a.code, b.code),
  )
  return planBetween(db, before, after, today)
}

/** What lies between two sets of schedules, and the issued periods among it. */
export function planBetween(
  db: ReadDatabase,
  before: readonly Schedule[],
  after: readonly Schedule[],
  today: IsoDate,
): ScheduleChange & { issued: string[] } {
  const reports = loadIssuedReports(db)
  const issuedPeriods = new Set(reports.map(({ period }) => period))
  const quarters = loadQuarters(db)
  const years = [Number(today.slice(0, 4)), ...quarters.map(({ year }) => year)]
  for (const code of issuedPeriods) years.push(parsePeriodCode(code)?.year ?? years[0] ?? 0)
  const periods = periodsOf(Math.min(...years), Math.max(...years) + 1)
  const kept = new Map(quarters.map(({ code, from, cutOff }) => [code, { from, cutOff }]))
  const change = planScheduleChange([before, after], periods, kept)
  const touched = new Set(change.periods.map(({ period }) => period))
  for (const { period, reportType } of change.dueDates)
    if (reports.some((report) => report.period === period && report.reportType === reportType)) touched.add(period)
  return { ...change, issued: [...touched].filter((period) => issuedPeriods.has(period)) }
}

function loadIssuedReports(db: ReadDatabase): IssuedReport[] {
  return db.all<IssuedReport>(sql`
    SELECT DISTINCT period, report_type AS reportType FROM issued_document
    WHERE period IS NOT NULL AND report_type IS NOT NULL ORDER BY period`)
}

function periodsOf(first: number, last: number): PeriodId[] {
  return Array.from({ length: last - first + 1 }, (_, place) => first + place).flatMap((year) => {
    const codes = [1, 2, 3, 4].map((index) => `${year}-Q${index}`)
    return [...codes, `${year}-H1`, `${year}-H2`, `${year}`].flatMap((code) => parsePeriodCode(code) ?? [])
  })
}

function compareWords(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
