import type { IsoDate } from '../isoDate.ts'
import type { UnitKind } from '../orgTree/orgUnit.ts'
import { periodLabel } from '../periods/periodLabel.ts'
import { nextWorkingDay } from '../periods/nextWorkingDay.ts'
import { resolveDayRule } from '../periods/resolveDayRule.ts'
import { someNames } from '../reporting/scopeWords.ts'
import { dateInVietnamese } from '../text/dateInVietnamese.ts'
import type { CalendarEntry, CalendarState } from './calendarEntry.ts'
import type { CalendarFacts, CalendarReport } from './calendarFacts.ts'

const unitWords: Readonly<Record<UnitKind, string>> = {
  province: 'tỉnh',
  district: 'huyện, thành phố',
  commune: 'xã, phường, thị trấn',
  partyCommittee: 'đảng ủy trực thuộc',
  agency: 'cơ quan, đơn vị',
  enterprise: 'doanh nghiệp',
  advisory: 'cơ quan tham mưu',
}

/** The cut-off of a report, the days on which units send theirs, and the day ours goes up. */
export function reportEntries(report: CalendarReport, facts: CalendarFacts): CalendarEntry[] {
  const { period, reportType } = report
  const target = { kind: 'report', period: period.code, reportType } as const
  const id = `${reportType}/${period.code}`
  const name = `báo cáo ${periodLabel(period)}`
  const cutOff: CalendarEntry = {
    id: `chot/${id}`,
    on: period.cutOff,
    side: 'ours',
    kind: 'cutOff',
    title: `Chốt số liệu ${name}`,
    detail: `Số liệu từ ngày ${dateInVietnamese(period.from)} đến hết ngày ${dateInVietnamese(period.cutOff)}`,
    state: period.cutOff < facts.today ? 'done' : 'open',
    target,
  }
  const { ourDue } = report
  const ours: CalendarEntry[] =
    ourDue === null
      ? []
      : [
          {
            id: `gui/${id}`,
            on: ourDue,
            side: 'ours',
            kind: 'report',
            title: `Gửi ${name} lên cấp trên`,
            detail: movedFrom(report, ourDue, facts),
            state: stateOf(report.isIssued, ourDue, facts.today),
            target,
          },
        ]
  return [...(reportType === 'quarterly' ? [cutOff] : []), ...ours, ...owedEntries(report, facts)]
}

function owedEntries(report: CalendarReport, facts: CalendarFacts): CalendarEntry[] {
  const { period, reportType, units } = report
  const owing = units.filter(({ isExpected, due }) => isExpected && due !== null)
  return Array.from(
    Map.groupBy(owing, ({ due }) => due ?? ''),
    ([due, group]): CalendarEntry => {
      const missing = group.filter(({ received }) => received === null)
      return {
        id: `nhan/${reportType}/${period.code}/${due}`,
        on: due,
        side: 'owed',
        kind: 'report',
        title: `Nhận báo cáo ${periodLabel(period)} của ${wordsOf(group)}`,
        detail: [
          `${group.length - missing.length}/${group.length} đơn vị đã gửi`,
          ...(missing.length > 0 && missing.length < group.length && due < facts.today
            ? [
                `chưa gửi: ${someNames(
                  missing.map(({ name }) => name),
                  3,
                )}`,
              ]
            : []),
          ...[movedFrom(report, due, facts)].filter((it) => it !== ''),
        ].join('; '),
        state: stateOf(missing.length === 0, due, facts.today),
        target: { kind: 'report', period: period.code, reportType },
      }
    },
  )
}

/** "209 xã, phường, thị trấn; 12 cơ quan, đơn vị", or the names of a few. */
function wordsOf(group: readonly { name: string; kind: UnitKind }[]): string {
  if (group.length <= 2) return group.map(({ name }) => name).join(', ')
  return Array.from(
    Map.groupBy(group, ({ kind }) => kind),
    ([kind, of]) => `${of.length} ${unitWords[kind]}`,
  ).join('; ')
}

/** Why the day is not the one the schedule names: "lịch ghi 20/3/2022, là ngày nghỉ". */
function movedFrom({ period, reportType }: CalendarReport, due: IsoDate, { schedule }: CalendarFacts): string {
  const rules = schedule.dueDates.filter((rule) => rule.reportType === reportType && rule.index === period.index)
  const named = rules.map((rule) => resolveDayRule(rule.due, period.year))
  const raw = named.find((day) => day !== due && nextWorkingDay(schedule, day) === due)
  return raw === undefined || named.includes(due) ? '' : `lịch ghi ngày ${dateInVietnamese(raw)}, là ngày nghỉ`
}

function stateOf(isDone: boolean, due: IsoDate, today: IsoDate): CalendarState {
  if (isDone) return 'done'
  return due < today ? 'late' : 'open'
}
