import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, weekday } from '#shared/domain/isoDate.ts'
import type { UnitKind } from '#shared/domain/orgTree/orgUnit.ts'
import { dueDate } from '#shared/domain/periods/dueDate.ts'
import { nextWorkingDay } from '#shared/domain/periods/nextWorkingDay.ts'
import type { ReportTypeCode } from '#shared/domain/periods/period.ts'
import { parsePeriodCode, type PeriodId } from '#shared/domain/periods/periodCode.ts'
import { periodFromCode } from '#shared/domain/periods/periodFromCode.ts'
import { scheduleSchema } from '#shared/domain/periods/schedule.ts'
import { loadSchedule } from './loadSchedule.ts'

const schedule = loadSchedule()

function period(code: string): PeriodId {
  const parsed = parsePeriodCode(code)
  if (!parsed) throw new Error(`not a period: ${code}`)
  return parsed
}

describe('dueDate', () => {
  it.each<[string, ReportTypeCode, UnitKind, string | null]>([
    ['2022-Q1', 'quarterly', 'commune', '2022-03-16'],
    ['2022-Q1', 'quarterly', 'district', '2022-03-21'], // 20/3/2022 is a Sunday
    ['2022-Q1', 'quarterly', 'partyCommittee', '2022-03-21'],
    ['2022-Q1', 'quarterly', 'province', '2022-03-31'],
    ['2022-Q2', 'quarterly', 'commune', '2022-06-15'],
    ['2022-Q3', 'quarterly', 'province', '2022-09-30'],
    ['2022-H1', 'half-year', 'district', '2022-06-20'],
    ['2022', 'annual', 'commune', '2022-11-15'],
    ['2022', 'annual', 'district', '2022-11-30'],
    ['2022', 'annual', 'province', '2022-12-20'],
    ['2022-Q1', 'quarterly', 'advisory', null],
    ['2022-Q1', 'annual', 'commune', null],
    ['2022-H1', 'quarterly', 'commune', null],
  ])('of %s, %s, for a %s is %s', (code, reportType, kind, due) => {
    expect(dueDate(schedule, period(code), reportType, kind)).toBe(due)
  })

  it('takes an extension as it stands', () => {
    expect(dueDate(schedule, period('2022-Q1'), 'quarterly', 'commune', '2022-03-27')).toBe('2022-03-27')
    expect(dueDate(schedule, period('2022-Q1'), 'quarterly', 'commune', null)).toBe('2022-03-16')
  })

  it.each([
    ['2022-01-31', '2022-02-07'], // Tết Nhâm Dần, then a weekend
    ['2022-04-10', '2022-04-12'], // Giỗ Tổ on a Sunday, made up for on Monday
    ['2022-04-30', '2022-05-04'],
    ['2022-09-01', '2022-09-05'],
    ['2023-01-20', '2023-01-27'],
    ['2024-04-30', '2024-05-02'],
    ['2027-01-01', '2027-01-04'], // a year that the table does not list: fixed days and weekends only
    ['2022-03-16', '2022-03-16'],
  ])('moves %s to %s', (date, workingDay) => expect(nextWorkingDay(schedule, date)).toBe(workingDay))

  it('gives a working day at or after the day, with none between', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2190 }), (days) => {
        const date = addDays('2021-01-01', days)
        const shifted = nextWorkingDay(schedule, date)
        expect(weekday(shifted)).toBeLessThan(6)
        expect(shifted >= date).toBe(true)
        for (let day = date; day < shifted; day = addDays(day, 1)) expect(nextWorkingDay(schedule, day)).toBe(shifted)
      }),
    )
  })

  it('has its lunar holidays where the lunar calendar puts them', () => {
    const tet = {
      2021: '2021-02-12',
      2022: '2022-02-01',
      2023: '2023-01-22',
      2024: '2024-02-10',
      2025: '2025-01-29',
      2026: '2026-02-17',
    }
    const ancestors = {
      2021: '2021-04-21',
      2022: '2022-04-10',
      2023: '2023-04-29',
      2024: '2024-04-18',
      2025: '2025-04-07',
      2026: '2026-04-26',
    }
    for (const [year, date] of [...Object.entries(tet), ...Object.entries(ancestors)]) {
      const held = schedule.holidays.filter((holiday) => holiday.from <= date && date <= holiday.to)
      expect([year, held.length]).toEqual([year, 1])
    }
  })

  it('comes before the cut-off only where the figures are marked as estimates', () => {
    for (const { reportType, index, unitKinds, figuresEstimated } of schedule.dueDates) {
      const code = { quarterly: `2022-Q${index}`, 'half-year': `2022-H${index}`, annual: '2022' }[reportType]
      const cutOff = periodFromCode(code, schedule)?.cutOff ?? ''
      const due = dueDate(schedule, period(code), reportType, unitKinds[0] ?? 'commune') ?? ''
      if (due <= cutOff) expect([code, figuresEstimated]).toEqual([code, true])
      expect(reportType === 'annual').toBe(figuresEstimated)
    }
  })

  it('refuses a schedule that rules one case twice, or a holiday that ends before it begins', () => {
    const reasons = (wrong: object): string =>
      scheduleSchema
        .safeParse({ ...schedule, ...wrong })
        .error?.issues.map((issue) => issue.message)
        .join(' ') ?? ''
    const [cutOff] = schedule.cutOffs
    const [due] = schedule.dueDates
    expect(reasons({ cutOffs: [cutOff, cutOff] })).toContain('quy định hai lần')
    expect(reasons({ dueDates: [due, due] })).toContain('quy định hai lần')
    expect(reasons({ holidays: [{ from: '2022-02-04', to: '2022-01-31', name: 'Tết' }] })).toContain(
      'kết thúc trước khi bắt đầu',
    )
    expect(reasons({ validFrom: '2022-02-30' })).toContain('ngày có thật')
  })
})
