import { addDays, dateParts, weekday, type IsoDate } from '../isoDate.ts'
import type { Schedule } from './schedule.ts'

/** `date` itself when it is a working day, or else the first one after it. */
export function nextWorkingDay(schedule: Schedule, date: IsoDate): IsoDate {
  let day = date
  while (isDayOff(schedule, day)) day = addDays(day, 1)
  return day
}

function isDayOff(schedule: Schedule, date: IsoDate): boolean {
  const { month, day } = dateParts(date)
  return (
    weekday(date) >= 6 ||
    schedule.yearlyHolidays.some((holiday) => holiday.month === month && holiday.day === day) ||
    schedule.holidays.some((holiday) => holiday.from <= date && date <= holiday.to)
  )
}
