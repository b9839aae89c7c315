import type { IsoDate } from '../isoDate.ts'
import type { FigureLoaiHinh } from '../indicators/indicator.ts'
import type { UnitKind } from '../orgTree/orgUnit.ts'
import { checkComposition, rulesInForce } from './checkComposition.ts'
import type { Committee, CommitteeActKind } from './committee.ts'
import { committeeAsOf } from './committeeAsOf.ts'
import type { CompositionRules } from './compositionRules.ts'

/** What one committee adds to a figure, and why. */
type CommitteeShare = {
  indicator: string
  loaiHinh: FigureLoaiHinh
  committeeId: number
  value: number
}

/** The indicators that come from the committees' own register (item 2): their figures are proposed, not typed. */
export const committeeIndicators = ['A05', 'A06', 'A07', 'A08', 'A09', 'A10', 'A11', 'A12'] as const

/**
 * What each committee of a unit adds to A05–A12 of a period: committees and members at the cut-off, those that keep the
 * rules on that day (A08, A09), those strengthened (A06) or given a working regulation (A10) within the period, once each,
 * and the trainings within it (A11, A12). A committee that adds nothing to an indicator has no entry for it.
 */
export function proposeCommitteeFigures(
  committees: readonly Committee[],
  unitKind: UnitKind,
  rules: CompositionRules,
  period: { from: IsoDate; cutOff: IsoDate },
): CommitteeShare[] {
  return committees.flatMap((committee) => [
    ...standingShares(committee, unitKind, rules, period.cutOff),
    ...eventShares(committee, period),
  ])
}

function standingShares(
  committee: Committee,
  unitKind: UnitKind,
  rules: CompositionRules,
  on: IsoDate,
): CommitteeShare[] {
  const standing = committeeAsOf(committee, on)
  if (!standing) return []
  const { id: committeeId, loaiHinh } = committee
  return [
    { indicator: 'A05', loaiHinh, committeeId, value: 1 },
    ...(standing.members.length > 0
      ? [{ indicator: 'A07', loaiHinh, committeeId, value: standing.members.length }]
      : []),
    ...(keeps(committee, unitKind, rules, on, 'A08')
      ? [{ indicator: 'A08', loaiHinh: '-' as const, committeeId, value: 1 }]
      : []),
    ...(keeps(committee, unitKind, rules, on, 'A09') ? [{ indicator: 'A09', loaiHinh, committeeId, value: 1 }] : []),
  ]
}

/** Whether a unit's own committee keeps every rule in force that an indicator counts; false where there is no such rule. */
function keeps(
  committee: Committee,
  unitKind: UnitKind,
  rules: CompositionRules,
  on: IsoDate,
  indicator: 'A08' | 'A09',
): boolean {
  const counted = rulesInForce(rules, unitKind, on).filter((rule) => rule.feeds.includes(indicator))
  if (counted.length === 0 || committee.body !== '') return false
  const broken = new Set(checkComposition(committee, unitKind, rules, on).map((finding) => finding.rule))
  return counted.every((rule) => !broken.has(rule.code))
}

function eventShares(committee: Committee, period: { from: IsoDate; cutOff: IsoDate }): CommitteeShare[] {
  const { id: committeeId, loaiHinh } = committee
  const within = committee.acts.filter((act) => period.from <= act.on && act.on <= period.cutOff)
  const once = (indicator: string, kinds: readonly CommitteeActKind[]): CommitteeShare[] =>
    within.some((act) => kinds.includes(act.kind)) ? [{ indicator, loaiHinh, committeeId, value: 1 }] : []
  const trainings = within.filter((act) => act.kind === 'training')
  const attendees = trainings.reduce((sum, act) => sum + (act.attendees ?? 0), 0)
  return [
    ...once('A06', ['strengthened']),
    ...once('A10', ['regulation', 'regulationAmended']),
    ...(trainings.length > 0
      ? [
          { indicator: 'A11', loaiHinh: '-' as const, committeeId, value: trainings.length },
          { indicator: 'A12', loaiHinh: '-' as const, committeeId, value: attendees },
        ]
      : []),
  ]
}
