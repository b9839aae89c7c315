import type { IsoDate } from '../isoDate.ts'
import type { UnitKind } from '../orgTree/orgUnit.ts'
import { dueDate, periodKindOf } from './dueDate.ts'
import { reportTypeCodes, type ReportTypeCode } from './period.ts'
import type { PeriodId } from './periodCode.ts'
import { datedPeriod } from './periodFromCode.ts'
import type { Schedule } from './schedule.ts'

/** The first and last day that a period counts. */
type Span = { from: IsoDate; cutOff: IsoDate }

/** What another set of schedules changes; null where no day is set. Kinds of units that move alike share a line. */
export type ScheduleChange = {
  periods: { period: string; before: Span | null; after: Span | null }[]
  dueDates: {
    period: string
    reportType: ReportTypeCode
    unitKinds: UnitKind[]
    before: IsoDate | null
    after: IsoDate | null
  }[]
}

type Schedules = readonly Schedule[]

/**
 * Compares two sets of an office's schedules, each oldest first, over some periods. A period that figures are kept for (`kept`,
 * by code) keeps its days whatever the schedule says.
 */
export function planScheduleChange(
  [before, after]: readonly [Schedules, Schedules],
  periods: readonly PeriodId[],
  kept: ReadonlyMap<string, Span>,
): ScheduleChange {
  const change: ScheduleChange = { periods: [], dueDates: [] }
  for (const period of periods) {
    const spans = [before, after].map((schedules) => kept.get(period.code) ?? spanOf(schedules, period))
    const [old = null, next = null] = spans
    if (old?.from !== next?.from || old?.cutOff !== next?.cutOff)
      change.periods.push({ period: period.code, before: old, after: next })
    const [dueBefore, dueAfter] = [dueDatesOf(before, period, old), dueDatesOf(after, period, next)]
    for (const reportType of reportTypeCodes.filter((type) => periodKindOf[type] === period.kind)) {
      const moved = reportingKinds.flatMap((kind) => {
        const [was, is] = [dueBefore(reportType, kind), dueAfter(reportType, kind)]
        return was === is ? [] : [{ kind, was, is }]
      })
      for (const lines of Map.groupBy(moved, ({ was, is }) => `${was} ${is}`).values()) {
        const [{ was, is } = { was: null, is: null }] = lines
        const unitKinds = lines.map(({ kind }) => kind)
        change.dueDates.push({ period: period.code, reportType, unitKinds, before: was, after: is })
      }
    }
  }
  return change
}

const reportingKinds: readonly UnitKind[] = [
  'commune',
  'agency',
  'enterprise',
  'district',
  'partyCommittee',
  'province',
]

/** A period's days stand in the schedule in force when its year begins, its due dates in the one on its last day. */
function spanOf(schedules: Schedules, period: PeriodId): Span | null {
  const schedule = inForce(schedules, `${period.year}-01-01`)
  const dated = schedule && datedPeriod(period, schedule)
  return dated ? { from: dated.from, cutOff: dated.cutOff } : null
}

function dueDatesOf(schedules: Schedules, period: PeriodId, span: Span | null) {
  const schedule = span === null ? undefined : inForce(schedules, span.cutOff)
  return (reportType: ReportTypeCode, kind: UnitKind) => (schedule ? dueDate(schedule, period, reportType, kind) : null)
}

function inForce(schedules: Schedules, on: IsoDate): Schedule | undefined {
  return schedules.findLast(({ validFrom }) => validFrom <= on) ?? schedules[0]
}
