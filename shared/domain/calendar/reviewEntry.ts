import { dateParts, daysInMonth, isoDate } from '../isoDate.ts'
import type { CalendarEntry } from './calendarEntry.ts'
import type { CalendarFacts } from './calendarFacts.ts'

/**
 * The day on which the directive is so many years old: item 7 orders "đánh giá, sơ kết, tổng kết" without a day, so the
 * calendar proposes one, and says that it does.
 */
export function reviewEntry({ year, today, directive }: CalendarFacts): CalendarEntry[] {
  const issued = dateParts(directive.issuedOn)
  const age = year - issued.year
  if (age < 1) return []
  const on = isoDate(year, issued.month, Math.min(issued.day, daysInMonth(year, issued.month)))
  const what = age % 5 === 0 ? 'tổng kết' : 'sơ kết'
  return [
    {
      id: `so-ket/${directive.number}`,
      on,
      side: 'ours',
      kind: 'review',
      title: `Xem xét ${what} ${age} năm thực hiện Chỉ thị số ${directive.number}`,
      detail: 'Dự thảo: Chỉ thị (mục 7) yêu cầu sơ kết, tổng kết nhưng không định ngày',
      state: on < today ? 'done' : 'open',
      target: { kind: 'task', task: '7.3', unit: null },
    },
  ]
}
