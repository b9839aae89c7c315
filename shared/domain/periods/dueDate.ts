import type { IsoDate } from '../isoDate.ts'
import type { UnitKind } from '../orgTree/orgUnit.ts'
import type { PeriodKind, ReportTypeCode } from './period.ts'
import type { PeriodId } from './periodCode.ts'
import { nextWorkingDay } from './nextWorkingDay.ts'
import { resolveDayRule } from './resolveDayRule.ts'
import type { Schedule } from './schedule.ts'

/** The kind of period that a report type covers. */
export const periodKindOf: Readonly<Record<ReportTypeCode, PeriodKind>> = {
  quarterly: 'quarter',
  'half-year': 'halfYear',
  annual: 'year',
}

/**
 * The last day on which a unit of a kind sends its report in time, moved off weekends and holidays to the next working day.
 * An extension agreed with the unit holds as it stands. Null where the schedule sets no day (chưa quy định).
 */
export function dueDate(
  schedule: Schedule,
  period: PeriodId,
  reportType: ReportTypeCode,
  unitKind: UnitKind,
  extension?: IsoDate | null,
): IsoDate | null {
  if (extension) return extension
  if (period.kind !== periodKindOf[reportType]) return null
  const rule = schedule.dueDates.find(
    (candidate) =>
      candidate.reportType === reportType && candidate.index === period.index && candidate.unitKinds.includes(unitKind),
  )
  return rule ? nextWorkingDay(schedule, resolveDayRule(rule.due, period.year)) : null
}
