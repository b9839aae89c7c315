/** A civil date written `YYYY-MM-DD`. Comparing two of them as strings orders them in time. */
export type IsoDate = string

/** An instant written `YYYY-MM-DDTHH:mm:ss.sssZ`. */
export type IsoInstant = string

const daysBeforeMonth = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]

/** Whether `text` is a date of the calendar, written `YYYY-MM-DD` (2023-02-29 is not). */
export function isIsoDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return false
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** The number of days of a month (1 to 12) of a year. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** `date` moved by whole days, forwards or back. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return fromDayNumber(toDayNumber(date) + days)
}

/** Whole days from `from` to `to`; negative when `to` comes first. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return toDayNumber(to) - toDayNumber(from)
}

/** 1 for Monday to 7 for Sunday. */
export function weekday(date: IsoDate): number {
  return ((toDayNumber(date) + 6) % 7) + 1
}

/** The date of a year, a month (1 to 12; 13 is January of the next year, 0 December of the one before) and a day. */
export function isoDate(year: number, month: number, day: number): IsoDate {
  const months = year * 12 + (month - 1)
  return `${pad(Math.floor(months / 12), 4)}-${pad((months % 12) + 1, 2)}-${pad(day, 2)}`
}

/** The year, month and day of a date, as numbers. */
export function dateParts(date: IsoDate): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) }
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

/** Days since 0001-01-01, which was a Monday and is day 1. */
function toDayNumber(date: IsoDate): number {
  const { year, month, day } = dateParts(date)
  const before = year - 1
  const leapDays = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400)
  const inYear = (daysBeforeMonth[month - 1] ?? 0) + (month > 2 && isLeapYear(year) ? 1 : 0) + day
  return before * 365 + leapDays + inYear
}

function fromDayNumber(dayNumber: number): IsoDate {
  let year = Math.max(1, Math.floor(dayNumber / 365.2425))
  while (toDayNumber(isoDate(year + 1, 1, 1)) <= dayNumber) year += 1
  while (toDayNumber(isoDate(year, 1, 1)) > dayNumber) year -= 1
  let rest = dayNumber - toDayNumber(isoDate(year, 1, 1))
  let month = 1
  while (rest >= daysInMonth(year, month)) {
    rest -= daysInMonth(year, month)
    month += 1
  }
  return isoDate(year, month, rest + 1)
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0')
}
