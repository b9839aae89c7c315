import { parsePeriodCode, type PeriodId } from './periodCode.ts'
import type { Period } from './period.ts'
import { resolveDayRule } from './resolveDayRule.ts'
import type { Schedule } from './schedule.ts'

/** The period a code names, with its first and last day by the schedule; null for a wrong code or one without a cut-off rule. */
export function periodFromCode(code: string, schedule: Schedule): Period | null {
  const id = parsePeriodCode(code)
  return id && datedPeriod(id, schedule)
}

/** A period with its first and last day by the schedule; null when the schedule has no cut-off rule for it. */
export function datedPeriod(id: PeriodId, schedule: Schedule): Period | null {
  const rule = schedule.cutOffs.find((candidate) => candidate.kind === id.kind && candidate.index === id.index)
  if (!rule) return null
  const { code, kind, year, index } = id
  return { code, kind, year, index, from: resolveDayRule(rule.from, year), cutOff: resolveDayRule(rule.cutOff, year) }
}
