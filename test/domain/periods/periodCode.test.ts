import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '#shared/domain/isoDate.ts'
import * as codes from '#shared/domain/periods/periodCode.ts'
import { datedPeriod, periodFromCode } from '#shared/domain/periods/periodFromCode.ts'
import { nextPeriodLabel, periodLabel } from '#shared/domain/periods/periodLabel.ts'
import { loadSchedule } from './loadSchedule.ts'

const schedule = loadSchedule()

function period(code: string): codes.PeriodId {
  const parsed = codes.parsePeriodCode(code)
  if (!parsed) throw new Error(`not a period: ${code}`)
  return parsed
}

const anyPeriod = fc
  .tuple(fc.integer({ min: 2000, max: 2090 }), fc.constantFrom('', '-H1', '-H2', '-Q1', '-Q2', '-Q3', '-Q4'))
  .map(([year, part]) => period(`${year}${part}`))
const listOf = (periods: codes.PeriodId[]): string => periods.map(({ code }) => code).join(' ')

describe('period codes', () => {
  it('reads quarters, half-years and years', () => {
    expect(period('2022-Q1')).toEqual({ code: '2022-Q1', kind: 'quarter', year: 2022, index: 1 })
    expect(period('2022-H2')).toEqual({ code: '2022-H2', kind: 'halfYear', year: 2022, index: 2 })
    expect(period('2022')).toEqual({ code: '2022', kind: 'year', year: 2022, index: 1 })
  })

  it.each(['2022-Q0', '2022-Q5', '2022-H3', '2022-q1', 'Q1-2022', '22', '2022-', '2022-Q1 ', '0022-Q1', ''])(
    'refuses %j',
    (code) => {
      expect(codes.parsePeriodCode(code)).toBeNull()
      expect(periodFromCode(code, schedule)).toBeNull()
    },
  )

  it('takes periods apart and sets them side by side', () => {
    expect(listOf(codes.quartersOf(period('2022-H2')))).toBe('2022-Q3 2022-Q4')
    expect(listOf(codes.quartersOf(period('2022-Q3')))).toBe('2022-Q3')
    expect(listOf(codes.quartersOf(period('2022')))).toBe('2022-Q1 2022-Q2 2022-Q3 2022-Q4')
    expect(listOf(codes.yearToDate(period('2022-Q3')))).toBe('2022-Q1 2022-Q2 2022-Q3')
    expect(listOf(codes.yearToDate(period('2022-H1')))).toBe('2022-Q1 2022-Q2')
    const before = ['2022-Q1', '2022-H1', '2022'].map((code) => codes.previousPeriod(period(code)))
    expect(listOf(before)).toBe('2021-Q4 2021-H2 2021')
    expect(listOf(['2022-Q1', '2022-H1', '2022'].map((code) => codes.samePeriodLastYear(period(code))))).toBe(
      '2021-Q1 2021-H1 2021',
    )
  })

  it('goes forward and back over the same periods', () => {
    fc.assert(
      fc.property(anyPeriod, (one) => {
        expect(codes.previousPeriod(codes.nextPeriod(one))).toEqual(one)
        expect(codes.parsePeriodCode(one.code)).toEqual(one)
        expect(codes.yearToDate(one).at(-1)).toEqual(codes.quartersOf(one).at(-1))
      }),
    )
  })

  it('names periods as reports do', () => {
    const named = ['2022-Q1', '2022-Q4', '2022-H1', '2022-H2', '2022'].map((code) => [
      periodLabel(period(code)),
      nextPeriodLabel(period(code)),
    ])
    expect(named).toEqual([
      ['quý I năm 2022', 'quý II năm 2022'],
      ['quý IV năm 2022', 'quý I năm 2023'],
      ['6 tháng đầu năm 2022', '6 tháng cuối năm 2022'],
      ['6 tháng cuối năm 2022', '6 tháng đầu năm 2023'],
      ['năm 2022', 'năm 2023'],
    ])
  })
})

describe('the dates of a period', () => {
  it.each([
    ['2022-Q1', '2021-12-15', '2022-03-14'],
    ['2022-Q2', '2022-03-15', '2022-06-14'],
    ['2022-Q3', '2022-06-15', '2022-09-14'],
    ['2022-Q4', '2022-09-15', '2022-12-14'],
    ['2022-H1', '2021-12-15', '2022-06-14'],
    ['2022-H2', '2022-06-15', '2022-12-14'],
    ['2022', '2021-12-15', '2022-12-14'],
  ])('%s runs from %s to %s', (code, from, cutOff) => {
    expect(periodFromCode(code, schedule)).toMatchObject({ code, from, cutOff })
  })

  it('join without gap or overlap, and cover their quarters exactly', () => {
    fc.assert(
      fc.property(anyPeriod, (one) => {
        const dated = datedPeriod(one, schedule)
        const quarters = codes.quartersOf(one).map((quarter) => datedPeriod(quarter, schedule))
        expect(datedPeriod(codes.nextPeriod(one), schedule)?.from).toBe(addDays(dated?.cutOff ?? '', 1))
        expect([quarters[0]?.from, quarters.at(-1)?.cutOff]).toEqual([dated?.from, dated?.cutOff])
      }),
    )
  })

  it('are null where the schedule says nothing', () => {
    expect(periodFromCode('2022-H2', { ...schedule, cutOffs: schedule.cutOffs.slice(0, 4) })).toBeNull()
  })

  it('end on the last day of a short month when the rule says day 31', () => {
    const [rule] = schedule.cutOffs
    if (!rule) throw new Error('no rule')
    const endOfFebruary = { ...rule, cutOff: { year: 0, month: 2, day: 31 } }
    expect(periodFromCode('2024-Q1', { ...schedule, cutOffs: [endOfFebruary] })?.cutOff).toBe('2024-02-29')
  })
})
