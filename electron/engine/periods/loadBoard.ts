import { refuse } from '#shared/contract/failure.ts'
import type { IsoDate } from '#shared/domain/isoDate.ts'
import { existenceOn } from '#shared/domain/orgTree/existenceOn.ts'
import { fullName } from '#shared/domain/orgTree/fullName.ts'
import { labelUnits } from '#shared/domain/orgTree/labelUnits.ts'
import type { OrgUnit, UnitSpan } from '#shared/domain/orgTree/orgUnit.ts'
import { unitAsOf } from '#shared/domain/orgTree/unitAsOf.ts'
import { completeness } from '#shared/domain/periods/completeness.ts'
import { dueDate, periodKindOf } from '#shared/domain/periods/dueDate.ts'
import { joinQuarters } from '#shared/domain/periods/joinQuarters.ts'
import type { Period, ReportTypeCode, SubmissionState } from '#shared/domain/periods/period.ts'
import { quartersOf } from '#shared/domain/periods/periodCode.ts'
import { submissionState } from '#shared/domain/periods/submissionState.ts'
import { loadSchedule } from '../catalogues/catalogueQueries.ts'
import type { ReadDatabase } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import { loadSubmissions, type Submission } from '../submissions/submissionQueries.ts'
import { loadUnits } from '../units/unitQueries.ts'
import { findPeriod, mustReadPeriod } from './periodQueries.ts'

/** One expected unit on the board of a period. */
export type BoardUnit = {
  id: number
  code: string
  /** As lists show it (`labelUnits`). */
  name: string
  /** The name alone, for tables that have a column for the parent. */
  fullName: string
  parentId: number | null
  state: SubmissionState
  due: IsoDate | null
  received: IsoDate | null
  /** The quarters of the period whose report it owes and has not sent. */
  lacking: readonly string[]
}

type Board = {
  period: Period
  reportType: ReportTypeCode
  units: readonly BoardUnit[]
  completeness: ReturnType<typeof completeness>
}

/**
 * The board of every unit below `rootId` that owes a report in its life, each in exactly one state on the period's cut-off.
 * A half-year's or a year's report is made of those of its quarters (`joinQuarters`).
 */
export function loadBoard(
  db: ReadDatabase,
  period: Period,
  reportType: ReportTypeCode,
  rootId: number,
  everyUnit: readonly OrgUnit[] = loadUnits(db),
): Board {
  if (period.kind !== periodKindOf[reportType]) refuse('periodDoesNotFit', { period: period.code, reportType })
  const schedule = loadSchedule(db, period.cutOff)
  const quarters = quartersOf(period).map(({ code }) => loadQuarter(db, code))
  const extensions = loadExtensions(db, period.code, reportType)
  const exempt = loadExempt(db, period.cutOff)
  const below = unitsBelow(everyUnit, rootId, period.cutOff)
  const spanOf = new Map(everyUnit.map((unit) => [unit.id, nearestSpan(unit, period.cutOff)]))
  const labels = labelUnits(
    below.map(({ unit, span }) => ({ ...span, id: unit.id, code: unit.code })),
    (id) => spanOf.get(id),
  )
  const units = below.map(({ unit, span }) => {
    const due = dueDate(schedule, period, reportType, span.kind, extensions.get(unit.id))
    const joined = joinQuarters(quarters.map((quarter) => quarterReport(quarter, unit, quarters.length === 1)))
    const state = submissionState({
      existence: existenceOn(unit, period.cutOff),
      isExempt: exempt.has(unit.id),
      receivedOn: joined.receivedOn,
      isEmpty: joined.isEmpty,
      dueOn: due,
    })
    const { receivedOn: received, lacking } = joined
    return {
      id: unit.id,
      code: unit.code,
      name: labels.get(unit.id) ?? '',
      fullName: fullName(span),
      parentId: span.parentId,
      state,
      due,
      received,
      lacking,
    }
  })
  return { period, reportType, units, completeness: completeness(units.map((unit) => unit.state)) }
}

type LoadedQuarter = { period: Period; submissions: ReadonlyMap<number, Submission>; exempt: ReadonlySet<number> }

function loadQuarter(db: ReadDatabase, code: string): LoadedQuarter {
  const kept = findPeriod(db, code)
  const period = kept ?? mustReadPeriod(db, code)
  const submissions = kept ? loadSubmissions(db, kept.id) : new Map<number, Submission>()
  return { period, submissions, exempt: loadExempt(db, period.cutOff) }
}

/** In a quarter by itself the board says who owes it; within a longer period each quarter counts for those there at its end. */
function quarterReport({ period, submissions, exempt }: LoadedQuarter, unit: OrgUnit, isAlone: boolean) {
  const submission = submissions.get(unit.id)
  const isOwed = isAlone || (unitAsOf(unit, period.cutOff)?.reports === true && !exempt.has(unit.id))
  return {
    code: period.code,
    isOwed,
    receivedOn: submission?.firstReceivedOn ?? null,
    isEmpty: submission?.isEmpty ?? false,
  }
}

type ExpectedUnit = { unit: OrgUnit; span: UnitSpan }

/** The reporting units whose chain of parents leads to the root, in tree order; a unit not there on the date by its nearest span. */
function unitsBelow(units: readonly OrgUnit[], rootId: number, on: IsoDate): ExpectedUnit[] {
  const spans = new Map(units.map((unit) => [unit.id, nearestSpan(unit, on)]))
  const children = Map.groupBy(units, (unit) => spans.get(unit.id)?.parentId ?? null)
  const byOrder = (a: OrgUnit, b: OrgUnit) =>
    (spans.get(a.id)?.sortOrder ?? 0) - (spans.get(b.id)?.sortOrder ?? 0) || a.id - b.id
  const visit = (parentId: number, seen: ReadonlySet<number>): ExpectedUnit[] =>
    (children.get(parentId) ?? [])
      .filter((unit) => !seen.has(unit.id))
      .sort(byOrder)
      .flatMap((unit) => {
        const span = spans.get(unit.id)
        return [...(span?.reports ? [{ unit, span }] : []), ...visit(unit.id, new Set([...seen, unit.id]))]
      })
  return visit(rootId, new Set([rootId]))
}

/** The span that holds on a date; before the first one the first, after the last one the last before it. */
function nearestSpan(unit: OrgUnit, on: IsoDate): UnitSpan | undefined {
  const now = unitAsOf(unit, on)
  if (now) return unit.spans.find((span) => span.from <= on && (span.until === null || on < span.until))
  return unit.spans.findLast((span) => span.from <= on) ?? unit.spans[0]
}

function loadExtensions(db: ReadDatabase, periodCode: string, reportType: ReportTypeCode): Map<number, IsoDate> {
  const rows = db.raw<[number, string]>(sql`
    SELECT e.unit_id, e.due_on FROM due_date_extension e WHERE e.period = ${periodCode} AND e.report_type = ${reportType}`)
  return new Map(rows)
}

/** The units that owe no report on a date. */
export function loadExempt(db: ReadDatabase, on: IsoDate): Set<number> {
  const rows = db.raw<[number]>(sql`
    SELECT unit_id FROM report_exemption WHERE valid_from <= ${on} AND (valid_until IS NULL OR ${on} < valid_until)`)
  return new Set(rows.map(([id]) => id))
}
