import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dateParts, isIsoDate } from '#shared/domain/isoDate.ts'
import { parseTypedDate } from '#shared/domain/text/parseTypedDate.ts'

const days = fc
  .date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('typed dates', () => {
  test('5/1/26 is the fifth of January 2026', () => {
    expect(parseTypedDate('5/1/26')).toEqual({ ok: true, date: '2026-01-05' })
  })

  test('every day reads back from every way it may be written', () => {
    fc.assert(
      fc.property(days, (date) => {
        const { year, month, day } = dateParts(date)
        const two = (value: number) => String(value).padStart(2, '0')
        const forms = [
          `${day}/${month}/${year}`,
          `${two(day)}/${two(month)}/${year}`,
          `${day}/${month}/${two(year % 100)}`,
        ]
        for (const text of [...forms, `${two(day)}${two(month)}${year}`, ` ${day}/${month}/${year} `])
          expect(parseTypedDate(text)).toEqual({ ok: true, date })
      }),
    )
  })

  test('nothing is ever turned round or guessed', () => {
    for (const text of [
      '1/25/2026',
      '31/4/2026',
      '29/2/2023',
      '0/1/2026',
      '5-1-2026',
      '5.1.2026',
      '2026-01-05',
      '5/1',
      '',
      'mai',
      '5/1/126',
    ])
      expect(parseTypedDate(text)).toMatchObject({ ok: false })
  })

  test('whatever is typed, the answer is a day of the calendar or a sentence', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('0', '1', '2', '3', '9', '/', ' ') }), (text) => {
        const typed = parseTypedDate(text)
        expect(typed.ok ? isIsoDate(typed.date) : typed.sentence.length > 20).toBe(true)
      }),
    )
  })
})
