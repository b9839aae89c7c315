import { addDays, weekday, type IsoDate } from '../isoDate.ts'

/** How many automatic copies stay: of the newest days, weeks and months that have one (reference desktop §5). */
const kept = { days: 7, weeks: 4, months: 12 } as const

/** The days whose automatic copy can go. The newest copy of each kept day, week (from Monday) and month stays. */
export function planRotation(days: readonly IsoDate[]): IsoDate[] {
  const newestFirst = [...new Set(days)].toSorted().reverse()
  const staying = new Set([
    ...newestFirst.slice(0, kept.days),
    ...newestOfEach(newestFirst, (day) => addDays(day, 1 - weekday(day))).slice(0, kept.weeks),
    ...newestOfEach(newestFirst, (day) => day.slice(0, 7)).slice(0, kept.months),
  ])
  return newestFirst.filter((day) => !staying.has(day)).reverse()
}

function newestOfEach(newestFirst: readonly IsoDate[], groupOf: (day: IsoDate) => string): IsoDate[] {
  const groups = Map.groupBy(newestFirst, groupOf)
  return [...groups.values()].flatMap(([newest]) => (newest === undefined ? [] : [newest]))
}
