import type { CalendarSide, CalendarState } from '../domain/calendar/calendarEntry.ts'

/** Whose work an entry of the calendar is, on screen and in print. */
export const calendarSideNames: Readonly<Record<CalendarSide, string>> = {
  ours: 'Ta phải làm',
  owed: 'Đơn vị phải gửi, phải làm',
}

/** How far an entry of the calendar is. */
export const calendarStateNames: Readonly<Record<CalendarState, string>> = {
  done: 'Đã xong',
  late: 'Đã quá hạn',
  going: 'Đang thực hiện',
  open: 'Chưa đến hạn',
}
