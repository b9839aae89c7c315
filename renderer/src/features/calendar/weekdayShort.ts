import { weekday, type IsoDate } from '#shared/domain/isoDate.ts'

const names = ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN']

/** The day of the week as calendars print it: "T2", "CN". */
export function weekdayShort(date: IsoDate): string {
  return names[weekday(date) - 1] ?? ''
}
