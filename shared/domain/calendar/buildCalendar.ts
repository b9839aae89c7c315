import type { CalendarEntry, CalendarKind } from './calendarEntry.ts'
import { calendarKinds } from './calendarEntry.ts'
import type { CalendarFacts } from './calendarFacts.ts'
import { reportEntries } from './reportEntries.ts'
import { reviewEntry } from './reviewEntry.ts'
import { scoreEntries } from './scoreEntries.ts'
import { mendEntries, termEntries } from './standingEntries.ts'
import { taskEntries } from './taskEntries.ts'

/** What the office owes and is owed in a year, day by day; of one day the cut-off first, then reports, tasks and the rest. */
export function buildCalendar(facts: CalendarFacts): CalendarEntry[] {
  const first = `${facts.year}-01-01`
  const last = `${facts.year}-12-31`
  return [
    ...facts.reports.flatMap((report) => reportEntries(report, facts)),
    ...taskEntries(facts),
    ...reviewEntry(facts),
    ...scoreEntries(facts),
    ...termEntries(facts),
    ...mendEntries(facts),
  ]
    .filter(({ on }) => first <= on && on <= last)
    .sort((a, b) => byText(a.on, b.on) || rank(a.kind) - rank(b.kind) || byText(a.id, b.id))
}

function rank(kind: CalendarKind): number {
  return calendarKinds.indexOf(kind)
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
