import { expect, test } from 'vitest'
import { withoutIdleStart } from '#renderer/features/home/withoutIdleStart.ts'

const unit = { code: '218', name: 'Huyện Lục Nam' }
const quarters = ['2021-Q2', '2021-Q3', '2021-Q4', '2022-Q1']
const missing = { state: 'missing' as const, received: 0, expected: 25 }
const came = { state: 'missing' as const, received: 3, expected: 25 }

test('quarters before anything came are left out, later gaps stay', () => {
  const matrix = { quarters, rows: [{ unit, cells: [missing, came, missing, came] }] }
  expect(withoutIdleStart(matrix)).toEqual({
    quarters: ['2021-Q3', '2021-Q4', '2022-Q1'],
    rows: [{ unit, cells: [came, missing, came] }],
  })
})

test('where nothing came yet, the last quarter stays', () => {
  const matrix = { quarters, rows: [{ unit, cells: [missing, missing, missing, missing] }] }
  expect(withoutIdleStart(matrix).quarters).toEqual(['2022-Q1'])
  expect(withoutIdleStart({ quarters: [], rows: [] })).toEqual({ quarters: [], rows: [] })
})
