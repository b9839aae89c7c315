import ical, { ICalAlarmType, ICalEventTransparency } from 'ical-generator'
import type { CalendarEntry } from '#shared/domain/calendar/calendarEntry.ts'
import { addDays, type IsoDate } from '#shared/domain/isoDate.ts'
import { calendarSideNames } from '#shared/text/calendarNames.ts'

/** How long before a day of our own a calendar program reminds: two days, in seconds. */
const remindBefore = 2 * 24 * 60 * 60

type CalendarFile = { year: number; unitCode: string; title: string; entries: readonly CalendarEntry[] }

/**
 * The bytes of an .ics file (RFC 5545): whole-day events under lasting ids, so that a second import changes the first one
 * instead of doubling it. Nothing in it depends on the day it is written, so what is done or late is not said.
 */
export function renderCalendarFile({ year, unitCode, title, entries }: CalendarFile): Buffer {
  const calendar = ical({
    name: title,
    prodId: { company: 'Thu ky QCDC', product: 'Lich cong tac', language: 'VI' },
  })
  for (const entry of entries) {
    const event = calendar.createEvent({
      id: `${year}/${entry.id}@${unitCode}.thuky-qcdc`,
      stamp: midnight(`${year}-01-01`),
      start: midnight(entry.on),
      end: midnight(addDays(entry.on, 1)),
      allDay: true,
      summary: entry.title,
      description: calendarSideNames[entry.side],
      transparency: ICalEventTransparency.TRANSPARENT,
    })
    if (entry.side === 'ours') event.createAlarm({ type: ICalAlarmType.display, trigger: remindBefore })
  }
  return Buffer.from(`${calendar.toString()}\r\n`, 'utf8')
}

/** A whole day is written by its UTC parts, whatever zone the machine is in. */
function midnight(date: IsoDate): Date {
  return new Date(`${date}T00:00:00.000Z`)
}
