import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildCalendar } from '#shared/domain/calendar/buildCalendar.ts'
import type { CalendarFacts, CalendarReport, CalendarTask } from '#shared/domain/calendar/calendarFacts.ts'
import { calendarTable } from '#shared/domain/calendar/calendarTable.ts'
import { addDays } from '#shared/domain/isoDate.ts'
import { scheduleSchema } from '#shared/domain/periods/schedule.ts'
import { calendarSideNames, calendarStateNames } from '#shared/text/calendarNames.ts'

const schedule = scheduleSchema.parse(
  JSON.parse(readFileSync(new URL('../../../templates/schedules/2021-du-thao.json', import.meta.url), 'utf8')),
)
const nothing: CalendarFacts = {
  year: 2022,
  today: '2022-04-01',
  schedule,
  directive: { number: '09-CT/TU', issuedOn: '2021-08-10' },
  reports: [],
  tasks: [],
  terms: [],
  mends: [],
  scores: [],
}
const quarter = {
  code: '2022-Q1',
  kind: 'quarter',
  year: 2022,
  index: 1,
  from: '2021-12-15',
  cutOff: '2022-03-14',
} as const
const task: CalendarTask = {
  task: '8.2a',
  title: 'Xây dựng kế hoạch',
  documentNumber: '09-CT/TU',
  unit: '218',
  unitName: 'Huyện Lục Nam',
  isOurs: false,
  start: '2021-08-10',
  startsLater: false,
  due: '2022-03-31',
  state: 'doneInTime',
}
const days = (facts: Partial<CalendarFacts>) => buildCalendar({ ...nothing, ...facts })

describe('reports', () => {
  const report: CalendarReport = {
    period: quarter,
    reportType: 'quarterly',
    ourDue: '2022-03-31',
    isIssued: false,
    units: [
      { name: 'Huyện Lục Nam', kind: 'district', due: '2022-03-21', received: '2022-03-19', isExpected: true },
      { name: 'Huyện Yên Thế', kind: 'district', due: '2022-03-21', received: null, isExpected: true },
      { name: 'Huyện Tân Yên', kind: 'district', due: '2022-03-25', received: null, isExpected: true },
      { name: 'Huyện Cũ', kind: 'district', due: '2022-03-21', received: null, isExpected: false },
    ],
  }

  it('are cut off, come in, and go up, and a day moved off a holiday says from where', () => {
    expect(days({ reports: [report] }).map((it) => [it.on, it.side, it.state, it.title])).toEqual([
      ['2022-03-14', 'ours', 'done', 'Chốt số liệu báo cáo quý I năm 2022'],
      ['2022-03-21', 'owed', 'late', 'Nhận báo cáo quý I năm 2022 của Huyện Lục Nam, Huyện Yên Thế'],
      ['2022-03-25', 'owed', 'late', 'Nhận báo cáo quý I năm 2022 của Huyện Tân Yên'],
      ['2022-03-31', 'ours', 'late', 'Gửi báo cáo quý I năm 2022 lên cấp trên'],
      ['2022-08-10', 'ours', 'open', 'Xem xét sơ kết 1 năm thực hiện Chỉ thị số 09-CT/TU'],
    ])
    const [, moved] = days({ reports: [report] })
    expect(moved?.detail).toBe('1/2 đơn vị đã gửi; chưa gửi: Huyện Yên Thế; lịch ghi ngày 20/3/2022, là ngày nghỉ')
  })

  it('that were issued or all came in are done', () => {
    const all = report.units.map((unit) => ({ ...unit, received: '2022-03-10' }))
    const entries = days({ reports: [{ ...report, isIssued: true, units: all }] })
    expect(entries.filter(({ kind }) => kind === 'report').every(({ state }) => state === 'done')).toBe(true)
  })
})

describe('tasks', () => {
  it('of units with one day stand in one line; our own stand alone', () => {
    const other = { ...task, unit: '215', unitName: 'Huyện Yên Thế', state: 'overdue' as const }
    const own = { ...task, unit: 'BDV', unitName: 'Ban Dân vận Tỉnh ủy', isOurs: true }
    const entries = days({ tasks: [task, other, own] }).filter(({ kind }) => kind === 'task')
    expect(entries.map((it) => [it.side, it.state, it.detail, it.target])).toEqual([
      ['owed', 'late', '1/2 đơn vị đã hoàn thành; quá hạn: Huyện Yên Thế', { kind: 'task', task: '8.2a', unit: null }],
      ['ours', 'done', 'Ban Dân vận Tỉnh ủy', { kind: 'task', task: '8.2a', unit: 'BDV' }],
    ])
  })

  it('that units set themselves alike stand in one line', () => {
    const own = { ...task, documentNumber: '', title: 'Đối thoại' }
    const entries = days({
      tasks: [
        { ...own, task: 'TT-2022-SNV/1' },
        { ...own, task: 'TT-2022-STP/2', unit: 'STP' },
      ],
    })
    expect(entries.filter(({ kind }) => kind === 'task').map(({ title }) => title)).toEqual([
      'Đối thoại (nhiệm vụ trọng tâm)',
    ])
  })
})

it('the directive’s age proposes a sơ kết each year and a tổng kết every fifth', () => {
  const titleIn = (year: number) => days({ year })[0]?.title
  expect([2021, 2023, 2026].map(titleIn)).toEqual([
    undefined,
    'Xem xét sơ kết 2 năm thực hiện Chỉ thị số 09-CT/TU',
    'Xem xét tổng kết 5 năm thực hiện Chỉ thị số 09-CT/TU',
  ])
})

it('for any tasks: every line is in the year, in order, under an id of its own, and printed once under its month', () => {
  const anyTask = fc.record({
    place: fc.integer({ min: 1, max: 6 }),
    unit: fc.integer({ min: 1, max: 6 }),
    isOurs: fc.boolean(),
    day: fc.integer({ min: -400, max: 400 }),
  })
  fc.assert(
    fc.property(
      fc.uniqueArray(anyTask, { selector: ({ place, unit }) => `${place}/${unit}`, maxLength: 20 }),
      (drawn) => {
        const tasks = drawn.map(({ place, unit, isOurs, day }) => ({
          ...task,
          task: `1.${place}`,
          unit: String(unit),
          isOurs: isOurs && unit === 1,
          due: addDays('2022-06-15', day),
        }))
        const entries = days({ tasks })
        expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length)
        expect(entries.map(({ on }) => on)).toEqual(entries.map(({ on }) => on).sort())
        expect(entries.every(({ on }) => on.startsWith('2022-'))).toBe(true)
        const { rows } = calendarTable(2022, entries, { sides: calendarSideNames, states: calendarStateNames })
        expect(rows.filter(({ role }) => role === 'data')).toHaveLength(entries.length)
        expect(rows.filter(({ role }) => role === 'group')).toHaveLength(
          new Set(entries.map(({ on }) => on.slice(0, 7))).size,
        )
      },
    ),
  )
})

describe('scoring', () => {
  const score = { isOurs: false, due: '2022-11-30', isHandedIn: false }

  it('asks each group of units for its sheets on one day, and says how many have come', () => {
    const scores = [score, { ...score, isHandedIn: true }, { isOurs: true, due: '2022-12-20', isHandedIn: true }]
    expect(days({ scores }).filter(({ kind }) => kind === 'score')).toMatchObject([
      { on: '2022-11-30', side: 'owed', state: 'open', detail: expect.stringContaining('1/2 đơn vị đã nộp') },
      { on: '2022-12-20', side: 'ours', state: 'done', target: { kind: 'score', year: 2022 } },
    ])
  })

  it('has nothing for a year without a rubric', () => {
    expect(days({}).filter(({ kind }) => kind === 'score')).toEqual([])
  })
})
