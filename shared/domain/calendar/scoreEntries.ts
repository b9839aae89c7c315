import type { IsoDate } from '../isoDate.ts'
import type { CalendarEntry } from './calendarEntry.ts'
import type { CalendarFacts } from './calendarFacts.ts'

/**
 * The days of a year's scoring. Item 8 orders it from 2022 on and names no day, so a score sheet is asked for with the annual
 * report that carries it, and the calendar says that this is a proposal.
 */
export function scoreEntries({ year, today, scores }: CalendarFacts): CalendarEntry[] {
  const [ours, below] = [scores.filter(({ isOurs }) => isOurs), scores.filter(({ isOurs }) => !isOurs)]
  const entry = (id: string, on: IsoDate, isDone: boolean) => ({
    id: `${id}/${year}/${on}`,
    on,
    kind: 'score' as const,
    state: isDone ? ('done' as const) : on < today ? ('late' as const) : ('open' as const),
    target: { kind: 'score' as const, year },
  })
  const draft = 'Dự thảo: Chỉ thị (mục 8) không định ngày, lấy theo hạn báo cáo năm'
  return [
    ...ours.map(({ due, isHandedIn }): CalendarEntry => ({
      ...entry('tu-cham', due, isHandedIn),
      side: 'ours',
      title: `Tự chấm điểm hoạt động năm ${year} của ban chỉ đạo`,
      detail: draft,
    })),
    ...Array.from(
      Map.groupBy(below, ({ due }) => due),
      ([due, group]): CalendarEntry => {
        const came = group.filter(({ isHandedIn }) => isHandedIn).length
        return {
          ...entry('nhan-phieu', due, came === group.length),
          side: 'owed',
          title: `Nhận phiếu tự chấm điểm năm ${year} của ${group.length} đơn vị`,
          detail: `${came}/${group.length} đơn vị đã nộp; ${draft}`,
        }
      },
    ),
  ]
}
