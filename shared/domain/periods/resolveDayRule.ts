import { daysInMonth, isoDate, type IsoDate } from '../isoDate.ts'
import type { DayRule } from './schedule.ts'

/** The date a rule gives for a period of `year`; day 31 means the last day of a shorter month. */
export function resolveDayRule(rule: DayRule, year: number): IsoDate {
  const ofYear = year + rule.year
  return isoDate(ofYear, rule.month, Math.min(rule.day, daysInMonth(ofYear, rule.month)))
}
