import type { IsoDate } from '../isoDate.ts'
import { committeeRoles, type Committee } from './committee.ts'

/** The committee as it stood on a date: members and support of that day, head first, and acts up to it; null when it did not exist. */
export function committeeAsOf(committee: Committee, on: IsoDate): Committee | null {
  if (!holdsOn(committee, on)) return null
  const rank = (role: Committee['members'][number]['role']) => committeeRoles.indexOf(role)
  return {
    ...committee,
    members: committee.members.filter((member) => holdsOn(member, on)).toSorted((a, b) => rank(a.role) - rank(b.role)),
    acts: committee.acts.filter((act) => act.on <= on),
    support: committee.support.filter((it) => holdsOn(it, on)),
  }
}

/** Whether a stretch of time covers a date: from its first day to the day before `until`. */
function holdsOn(span: { from: IsoDate; until: IsoDate | null }, on: IsoDate): boolean {
  return span.from <= on && (span.until === null || on < span.until)
}
