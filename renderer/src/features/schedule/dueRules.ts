import type { UnitKind } from '#shared/domain/orgTree/orgUnit.ts'
import { periodKindOf } from '#shared/domain/periods/dueDate.ts'
import type { Schedule } from '#shared/domain/periods/schedule.ts'
import { reportTypeNames } from '../../text/reportTypeNames.ts'
import { scheduleText as text } from '../../text/scheduleText.ts'
import { unitKindNames } from '../../text/unitsText.ts'

/** When one report type of some kinds of units is due. */
export type DueRule = Schedule['dueDates'][number]

/** The kinds of units that send reports, in the order that lists show them. */
export const reportingKinds: readonly UnitKind[] = [
  'commune',
  'agency',
  'enterprise',
  'district',
  'partyCommittee',
  'province',
]

/** How many periods of a report type a year has. */
export const periodsIn = { quarterly: 4, 'half-year': 2, annual: 1 } as const

/** The period of a rule as lists name it: "Quý I", "6 tháng đầu năm", "Năm". */
export function rulePeriod({ reportType, index }: Pick<DueRule, 'reportType' | 'index'>): string {
  return text.periodNames[periodKindOf[reportType]](index)
}

/** Units as lists name them: "Cấp xã, Cơ quan". */
export function kindsShown(kinds: readonly UnitKind[]): string {
  return kinds.map((kind) => unitKindNames[kind]).join(', ')
}

/** A rule by its full name, as a button that works on it is read out. */
export function ruleName(rule: DueRule): string {
  return `${reportTypeNames[rule.reportType]} ${rulePeriod(rule)}, ${kindsShown(rule.unitKinds)}`
}

/** The kinds of units that another rule gives a day for the same period already. */
export function kindsTaken(rule: DueRule, others: readonly DueRule[]): UnitKind[] {
  const rivals = others.filter(({ reportType, index }) => reportType === rule.reportType && index === rule.index)
  return rule.unitKinds.filter((kind) => rivals.some(({ unitKinds }) => unitKinds.includes(kind)))
}

/** Rules in the order that lists show them: by type, period and units. */
export function sortRules(rules: readonly DueRule[]): DueRule[] {
  const types = Object.keys(periodsIn)
  const rank = ({ reportType, index, unitKinds: [first = 'commune'] }: DueRule) =>
    types.indexOf(reportType) * 100 + index * 10 + reportingKinds.indexOf(first)
  return rules.toSorted((a, b) => rank(a) - rank(b))
}
