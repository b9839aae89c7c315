import type { IsoDate } from '../isoDate.ts'
import type { UnitKind } from '../orgTree/orgUnit.ts'
import type { Committee, CommitteeMember } from './committee.ts'
import { committeeAsOf } from './committeeAsOf.ts'
import type { CompositionRule, CompositionRules } from './compositionRules.ts'
import { holdsPost } from './holdsPost.ts'

/** A rule that a committee does not keep on a date, with the directive's words it stands on. */
type CompositionFinding = {
  rule: string
  task: string
  /** What is wrong, naming the person where it is one. */
  message: string
  sentence: string
  member: string | null
  isDraft: boolean
}

/** The rules that hold for a kind of unit on a date. */
export function rulesInForce(rules: CompositionRules, unitKind: UnitKind, on: IsoDate): CompositionRule[] {
  return rules.rules.filter(
    (rule) =>
      rule.unitKinds.includes(unitKind) && rule.validFrom <= on && (rule.validUntil === null || on < rule.validUntil),
  )
}

/**
 * What is wrong on a date with the committee of a unit of this kind (directive item 2). Only a unit's own committee is bound
 * by the rules; one of a body below it is not. A committee that does not exist on the date has no findings.
 */
export function checkComposition(
  committee: Committee,
  unitKind: UnitKind,
  rules: CompositionRules,
  on: IsoDate,
): CompositionFinding[] {
  const standing = committeeAsOf(committee, on)
  if (!standing || committee.body !== '') return []
  return rulesInForce(rules, unitKind, on).flatMap((rule) => checkRule(rule, standing.members, rules.abbreviations))
}

function checkRule(
  rule: CompositionRule,
  members: readonly CommitteeMember[],
  abbreviations: CompositionRules['abbreviations'],
): CompositionFinding[] {
  const finding = (message: string, member: string | null) => {
    return { rule: rule.code, task: rule.task, message, sentence: rule.sentence, member, isDraft: rule.isDraft }
  }
  if (rule.requires === 'everyMemberHasField')
    return members
      .filter((member) => member.fields.trim() === '' && member.loaiHinh.length === 0)
      .map((member) => finding(`${rule.fault}: ${member.name}.`, member.name))
  const holds = (member: CommitteeMember) =>
    holdsPost([member.partyPost, member.governmentPost], rule.posts, abbreviations)
  if (rule.requires === 'headHolds') return checkHead(rule, members, holds, finding)
  const deputies = members.filter((member) => member.role === 'deputy')
  return deputies.some(holds) ? [] : [finding(`${rule.fault}.`, null)]
}

function checkHead(
  rule: CompositionRule,
  members: readonly CommitteeMember[],
  holds: (member: CommitteeMember) => boolean,
  finding: (message: string, member: string | null) => CompositionFinding,
): CompositionFinding[] {
  const [head, second] = members.filter((member) => member.role === 'head')
  if (!head) return [finding('Ban chỉ đạo chưa có trưởng ban.', null)]
  if (second) return [finding(`Ban chỉ đạo có hơn một trưởng ban: ${head.name}, ${second.name}.`, second.name)]
  return holds(head) ? [] : [finding(`${rule.fault}: ${head.name}${postsOf(head)}.`, head.name)]
}

function postsOf(member: CommitteeMember): string {
  const posts = [member.partyPost, member.governmentPost].filter((post) => post !== '')
  return posts.length === 0 ? '' : ` (${posts.join('; ')})`
}
