import type { CalendarEntry } from './calendarEntry.ts'
import type { CalendarFacts } from './calendarFacts.ts'

/** Committees, and places on them, that end in the year. */
export function termEntries({ terms, today }: CalendarFacts): CalendarEntry[] {
  return terms.map(({ id, unit, unitName, isOurs, on, what }) => ({
    id: `ban-chi-dao/${id}`,
    on,
    side: isOurs ? 'ours' : 'owed',
    kind: 'term',
    title: `Kiện toàn ban chỉ đạo: ${what}`,
    detail: unitName,
    state: on < today ? 'done' : 'open',
    target: { kind: 'unit', unit },
  }))
}

/** Findings of inspections, by the day they are to be mended. */
export function mendEntries({ mends, today }: CalendarFacts): CalendarEntry[] {
  return mends.map(({ id, register, title, unitName, isOurs, due, mendedOn }) => ({
    id: `khac-phuc/${id}`,
    on: due,
    side: isOurs ? 'ours' : 'owed',
    kind: 'mend',
    title: `Khắc phục xong: ${title}`,
    detail: unitName,
    state: mendedOn !== null ? 'done' : due < today ? 'late' : 'open',
    target: { kind: 'register', register },
  }))
}
