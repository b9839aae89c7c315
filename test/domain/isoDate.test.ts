import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dateParts, daysBetween, daysInMonth, isIsoDate, isoDate, weekday } from '#shared/domain/isoDate.ts'

const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
const iso = (date: Date): string => date.toISOString().slice(0, 10)

describe('isoDate', () => {
  it('agrees with the calendar of the platform', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -2000, max: 2000 }), (date, days) => {
        const text = iso(date)
        expect(isIsoDate(text)).toBe(true)
        expect(addDays(text, days)).toBe(iso(new Date(Date.parse(text) + days * 86_400_000)))
        expect(daysBetween(text, addDays(text, days))).toBe(days)
        expect(weekday(text)).toBe(((date.getUTCDay() + 6) % 7) + 1)
      }),
    )
  })

  it.each(['2023-02-29', '2022-13-01', '2022-00-10', '2022-04-31', '2022-4-1', '20220401', ' 2022-04-01', ''])(
    'refuses %j',
    (text) => expect(isIsoDate(text)).toBe(false),
  )

  it('counts months over the end of a year', () => {
    expect(isoDate(2022, 13, 1)).toBe('2023-01-01')
    expect(isoDate(2022, 0, 15)).toBe('2021-12-15')
    expect(daysInMonth(2024, 2)).toBe(29)
    expect(daysInMonth(1900, 2)).toBe(28)
    expect(dateParts('2021-08-10')).toEqual({ year: 2021, month: 8, day: 10 })
  })
})
