import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseTsv } from '#renderer/ui/grid/model/parseTsv.ts'
import { printTsv } from '#renderer/ui/grid/model/printTsv.ts'

describe('cells on the clipboard', () => {
  test('what Excel writes is read cell by cell', () => {
    const text = '1.234,5\t"dòng ""một""\nhai"\r\n\t"a\tb"\r\n'
    expect(parseTsv(text)).toEqual([
      ['1.234,5', 'dòng "một"\nhai'],
      ['', 'a\tb'],
    ])
  })

  test('a quote that is never closed is text, and so is one inside a word', () => {
    expect(parseTsv('"chưa đóng\tmô hình "khéo"')).toEqual([['"chưa đóng', 'mô hình "khéo"']])
  })

  test('one value without a line end is one cell', () => {
    expect(parseTsv('12')).toEqual([['12']])
  })

  test('what is copied is pasted back the same', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'đ', '"', '\t', '\n', ' ', '1', ',') })
    const block = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }),
      )
    fc.assert(
      fc.property(block, (rows) => {
        expect(parseTsv(printTsv(rows))).toEqual(rows)
      }),
    )
  })
})
