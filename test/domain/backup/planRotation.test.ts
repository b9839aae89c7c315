import fc from 'fast-check'
import { expect, it } from 'vitest'
import { planRotation } from '#shared/domain/backup/planRotation.ts'
import { addDays } from '#shared/domain/isoDate.ts'

const start = '2022-01-01'

it('keeps seven days, four weeks and twelve months of a year of daily copies', () => {
  const days = Array.from({ length: 365 }, (_, place) => addDays(start, place))
  const gone = new Set(planRotation(days))
  const staying = days.filter((day) => !gone.has(day))
  expect(staying.slice(-7)).toEqual(days.slice(-7))
  expect(staying.filter((day) => day < '2022-12-01')).toEqual(
    ['01-31', '02-28', '03-31', '04-30', '05-31', '06-30', '07-31', '08-31', '09-30', '10-31', '11-30'].map(
      (day) => `2022-${day}`,
    ),
  )
  // 31/12/2022 is a Saturday; the Sundays before are the newest of their weeks.
  expect(staying.filter((day) => '2022-12-01' <= day && day < '2022-12-25')).toEqual(['2022-12-11', '2022-12-18'])
})

it('never lets the newest go, keeps at most 23, and asks nothing more once it was followed', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 1, maxLength: 200 }), (offsets) => {
      const days = [...new Set(offsets.map((offset) => addDays(start, offset)))].toSorted()
      const gone = new Set(planRotation(days))
      const staying = days.filter((day) => !gone.has(day))
      expect(staying).toContain(days.at(-1))
      expect(staying.length).toBeLessThanOrEqual(23)
      expect(staying.length).toBeGreaterThanOrEqual(Math.min(7, days.length))
      expect(planRotation(staying)).toEqual([])
    }),
  )
})

it('adding a copy a day and rotating each time still leaves a year of months', () => {
  let days: string[] = []
  for (let place = 0; place < 400; place += 1) {
    days = [...days, addDays(start, place)]
    const gone = new Set(planRotation(days))
    days = days.filter((day) => !gone.has(day))
  }
  expect(new Set(days.map((day) => day.slice(0, 7))).size).toBeGreaterThanOrEqual(12)
})
