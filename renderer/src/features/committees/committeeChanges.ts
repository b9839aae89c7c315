import { committeeRoleNames } from '#shared/text/committeeNames.ts'
import { formatDate } from '../../format/formatDate.ts'
import { committeesText as text } from '../../text/committeesText.ts'
import type { Member } from './committeeTypes.ts'

/** Who came and who left, newest first, one sentence each. The day a committee began with is told once, by its members. */
export function committeeChanges(members: readonly Member[]): string[] {
  const changes = members.flatMap(({ name, role, from, until }) => {
    const roleName = committeeRoleNames[role].toLocaleLowerCase('vi')
    const joined = { on: from, sentence: text.joined(formatDate(from), name, roleName) }
    return until === null ? [joined] : [joined, { on: until, sentence: text.left(formatDate(until), name, roleName) }]
  })
  return changes.sort((a, b) => (a.on < b.on ? 1 : -1)).map(({ sentence }) => sentence)
}
