import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '#shared/domain/isoDate.ts'
import { measureEvents, type MeasuredPeriod } from '#shared/domain/registers/measureEvents.ts'
import type { RegisterDefinition, RegisterEvent } from '#shared/domain/registers/registerDefinition.ts'
import type { FieldValue } from '#shared/domain/registers/registerField.ts'
import { loadShippedCatalogues, loadShippedRegisters } from './shippedRegisters.ts'

const [catalogue] = loadShippedCatalogues()
const indicators = catalogue?.indicators ?? []
const registers = loadShippedRegisters()
const quarter: MeasuredPeriod = { year: 2022, yearFrom: '2021-12-15', from: '2022-03-15', cutOff: '2022-06-14' }

function registerOf(code: string): RegisterDefinition {
  const found = registers.find((it) => it.code === code)
  if (!found) throw new Error(`no register ${code}`)
  return found
}

function totals(
  definition: RegisterDefinition,
  events: readonly RegisterEvent[],
  period = quarter,
): Map<string, number> {
  const sums = new Map<string, number>()
  for (const share of measureEvents(definition, events, period, indicators)) {
    const key = `${share.indicator}/${share.loaiHinh}`
    sums.set(key, (sums.get(key) ?? 0) + share.value)
  }
  return sums
}

const aDay = fc.integer({ min: -200, max: 200 }).map((days) => addDays('2022-05-01', days))
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })

function eventsOf(fields: Record<string, fc.Arbitrary<FieldValue | undefined>>, loaiHinh: ('X' | 'C' | 'D')[]) {
  const event = fc.record({ on: aDay, loaiHinh: fc.constantFrom(...loaiHinh), values: fc.record(fields) })
  return fc.array(event, { maxLength: 30 }).map((events) =>
    events.map((it, place): RegisterEvent => {
      const kept = Object.entries(it.values).filter((pair): pair is [string, FieldValue] => pair[1] !== undefined)
      return { id: place + 1, register: 'any', on: it.on, loaiHinh: it.loaiHinh, values: Object.fromEntries(kept) }
    }),
  )
}

const isIn = (day: unknown): boolean => typeof day === 'string' && day >= '2022-03-15' && day <= '2022-06-14'
const sumOf = (events: readonly RegisterEvent[], field: string) =>
  events.reduce((sum, event) => sum + Number(event.values[field] ?? 0), 0)

describe('what a register says of a quarter', () => {
  it('is for dialogues what counting them one by one gives', () => {
    const fields = {
      loai: fc.constantFrom('dinh-ky', 'dot-xuat', 'chuyen-de'),
      chu_tri: fc.constantFrom('bi-thu', 'chu-tich', 'thu-truong', 'khac'),
      nguoi_du: maybe(fc.nat(500)),
      y_kien: maybe(fc.nat(50)),
      giai_quyet: maybe(fc.nat(50)),
      ngay_giai_quyet: maybe(aDay),
    }
    fc.assert(
      fc.property(eventsOf(fields, ['X', 'C', 'D']), (events) => {
        const found = totals(registerOf('doi-thoai'), events)
        for (const loaiHinh of ['X', 'C', 'D'] as const) {
          const held = events.filter((it) => isIn(it.on) && it.loaiHinh === loaiHinh)
          const at = (code: string) => found.get(`${code}/${loaiHinh}`) ?? 0
          expect(at('E02')).toBe(held.length)
          expect(at('E03') + at('E04')).toBe(held.length)
          expect(at('E05')).toBe(held.filter((it) => it.values['chu_tri'] === 'bi-thu').length)
          expect(at('E07')).toBe(sumOf(held, 'nguoi_du'))
          const settled = events.filter((it) => it.loaiHinh === loaiHinh && isIn(it.values['ngay_giai_quyet']))
          expect(at('E11')).toBe(sumOf(settled, 'giai_quyet'))
        }
        expect(found.has('E06/D')).toBe(false)
      }),
    )
  })

  it('is for petitions what the rules of the report ask: D12 = D13 + D14, D08 + D09 + D10 = D06', () => {
    const fields = {
      loai: fc.constantFrom('khieu-nai', 'to-cao', 'kien-nghi'),
      thuoc_tham_quyen: maybe(fc.boolean()),
      ngay_giai_quyet: maybe(aDay),
    }
    const plausible = eventsOf(fields, ['X']).map((events) =>
      events.filter((it) => String(it.values['ngay_giai_quyet'] ?? '9999') >= it.on),
    )
    fc.assert(
      fc.property(plausible, (events) => {
        const found = totals(registerOf('don-thu'), events)
        const at = (code: string) => found.get(`${code}/X`) ?? 0
        const own = events.filter((it) => it.values['thuoc_tham_quyen'] === true)
        const openOn = (day: string) =>
          own.filter((it) => it.on <= day && String(it.values['ngay_giai_quyet'] ?? '9999') > day)
        expect(at('D06')).toBe(events.filter((it) => isIn(it.on)).length)
        expect(at('D08') + at('D09') + at('D10')).toBe(at('D06'))
        expect(at('D07')).toBe(openOn('2022-03-14').length)
        expect(at('D14')).toBe(openOn('2022-06-14').length)
        expect(at('D12')).toBe(at('D13') + at('D14'))
      }),
    )
  })

  it('carries the open petitions of one quarter over as the opening of the next', () => {
    const next: MeasuredPeriod = { ...quarter, from: '2022-06-15', cutOff: '2022-09-14' }
    const fields = { loai: fc.constant('to-cao'), thuoc_tham_quyen: fc.constant(true), ngay_giai_quyet: maybe(aDay) }
    fc.assert(
      fc.property(eventsOf(fields, ['X']), (events) => {
        const closing = totals(registerOf('don-thu'), events).get('D14/X') ?? 0
        expect(totals(registerOf('don-thu'), events, next).get('D07/X') ?? 0).toBe(closing)
      }),
    )
  })

  it('counts each content disclosed in the year once, and none of the law that no longer holds', () => {
    const contents = ['pl34-1', 'pl34-2', 'pl34-3', 'luat-1']
    fc.assert(
      fc.property(
        eventsOf({ noi_dung: fc.constantFrom(...contents), so_van_ban: maybe(fc.nat(9)) }, ['X']),
        (events) => {
          const inYear = events.filter((it) => it.on >= '2021-12-15' && it.on <= '2022-06-14')
          const named = new Set(inYear.map((it) => it.values['noi_dung']).filter((it) => it !== 'luat-1'))
          expect(totals(registerOf('cong-khai'), events).get('F01/X') ?? 0).toBe(named.size)
        },
      ),
    )
  })

  it.each([
    ['2022-03-14', 0],
    ['2022-03-15', 1],
    ['2022-06-14', 1],
    ['2022-06-15', 0],
  ])('an event on %s counts %i times in a quarter from 15/3 to 14/6', (on, times) => {
    const event: RegisterEvent = {
      id: 1,
      register: 'hop-ban-chi-dao',
      on,
      loaiHinh: '-',
      values: { noi_dung: 'a', loai: 'so-ket' },
    }
    expect(totals(registerOf('hop-ban-chi-dao'), [event]).get('A04/-') ?? 0).toBe(times)
  })

  it.each([
    ['2022-06-14', 0],
    ['2022-06-15', 1],
    [undefined, 1],
  ])('a hòa giải team that ended on %s stands %i times at the cut-off', (end, times) => {
    const values = { ten: 'Tổ 1', loai: 'to-hoa-giai', thanh_vien: 7, ...(end ? { ngay_thoi: end } : {}) }
    const found = totals(registerOf('to-chuc-tu-quan'), [
      { id: 1, register: '', on: '2021-01-01', loaiHinh: 'X', values },
    ])
    expect([found.get('H01/X') ?? 0, found.get('H02/X') ?? 0]).toEqual([times, times * 7])
  })

  it('takes a plan for the year it names, and says which sums miss a number', () => {
    const plan = (nam: number): RegisterEvent => ({
      id: nam,
      register: '',
      on: '2021-12-20',
      loaiHinh: 'C',
      values: { so_van_ban: '1', nam, so_cuoc: 4 },
    })
    expect(totals(registerOf('ke-hoach-doi-thoai'), [plan(2022), plan(2021)]).get('E01/C')).toBe(4)
    const bare: RegisterEvent = {
      id: 1,
      register: '',
      on: '2022-04-01',
      loaiHinh: 'X',
      values: { nguoi_tiep: 'A', loai: 'dinh-ky' },
    }
    const shares = measureEvents(registerOf('tiep-cong-dan'), [bare], quarter, indicators)
    expect(shares.filter((share) => share.isIncomplete).map((share) => share.indicator)).toEqual([
      'D02',
      'D03',
      'D04',
      'D05',
    ])
  })
})
