import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readZip } from '#engine/files/zip/readZip.ts'
import { ReadingFault } from '#engine/exchange/reading/readingFault.ts'
import { readSheet } from '#engine/exchange/reading/readSheet.ts'
import { sharedTexts } from '#engine/exchange/reading/readStrings.ts'
import { openOffice, type TestEngine } from '#test/support/testEngine.ts'
import { writeForm } from '../formOffice.ts'

let office: TestEngine
let sheet: string
let strings: string
beforeAll(async () => {
  office = await openOffice('218')
  const archive = readZip((await writeForm(office, '07450')).bytes)
  sheet = archive.read('xl/worksheets/sheet1.xml').toString('utf8')
  strings = archive.read('xl/sharedStrings.xml').toString('utf8')
})
afterAll(() => office.close())

/** What is read, or the code of the refusal. */
function outcomeOf<T>(read: () => T): T | string {
  try {
    return read()
  } catch (error) {
    if (error instanceof ReadingFault) return error.code
    throw error
  }
}

const cellsOf = (xml: string) => outcomeOf(() => [...readSheet({ name: 'sheet', xml }, { cells: 5_000 })])
const textsOf = (xml: string) => {
  const texts = outcomeOf(() => sharedTexts({ name: 'strings', xml }))
  return typeof texts === 'string' ? texts : Array.from({ length: 1_000 }, (_, index) => texts(index))
}

/** A comment inside a list makes the reader go the long way, tag by tag. */
const theLongWay = (xml: string, end: string) => xml.replace(end, `<!-- -->${end}`)

const pieces = [
  ...['', ' ', '"', "'", '<', '>', '/', '&', '&amp;', '&#10;', '&#1;', '&bad;', ']]>', '\u0000', '\uFFFE', '=', '\n'],
  ...['<c r="A1"><v>1</v></c>', '<c r="B9" t="s"><v>3</v></c>', '<c/>', '<v>', '</v>', '<f>1</f>', '<v>2</v>'],
  ...['</c>', '<row r="3">', '</row>', '<row r="300" r="301"/>', '<sheetData>', '</sheetData>', ' r="A7"', ' s="1"'],
  ...['<si><t>x</t></si>', '<si/>', '<t>', '</t>', '<si><r><t>a</t></r><r><t>b</t></r></si>', '<!-- x -->', 'ễ', '9'],
]
const edits = fc.array(fc.record({ at: fc.nat(99_999), cut: fc.nat(12), piece: fc.constantFrom(...pieces) }), {
  minLength: 1,
  maxLength: 3,
})

function edited(xml: string, changes: readonly { at: number; cut: number; piece: string }[]): string {
  return changes.reduce((text, { at, cut, piece }) => {
    const place = Math.floor((at / 100_000) * text.length)
    return text.slice(0, place) + piece + text.slice(place + cut)
  }, xml)
}

test('a sheet as programs write it and the same read tag by tag give the same cells', () => {
  expect(cellsOf(sheet)).toEqual(cellsOf(theLongWay(sheet, '</sheetData>')))
  expect(cellsOf(sheet).length).toBeGreaterThan(400)
})

test('the strings as programs write them and the same read tag by tag are the same', () => {
  expect(textsOf(strings)).toEqual(textsOf(theLongWay(strings, '</sst>')))
  expect(textsOf(strings)[0]).toBe('BIỂU NHẬP SỐ LIỆU THỰC HIỆN QUY CHẾ DÂN CHỦ Ở CƠ SỞ')
})

test('a list inside a comment is no list', () => {
  const hidden = sheet.replace(
    '<sheetData>',
    '<!-- <sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData> --><sheetData>',
  )
  expect(cellsOf(hidden)).toEqual(cellsOf(sheet))
  const all = sheet.replace('<sheetData>', '<!-- <sheetData>').replace('</sheetData>', '</sheetData> -->')
  expect(cellsOf(all)).toEqual([])
})

test('whatever is done to a sheet, both ways take the same cells or refuse it for the same reason', () => {
  const property = fc.property(edits, (changes) => {
    const xml = edited(sheet, changes)
    expect(cellsOf(xml)).toEqual(cellsOf(theLongWay(xml, '</sheetData>')))
  })
  fc.assert(property, { numRuns: 400, seed: 5 })
})

test('whatever is done to the strings, both ways read the same or refuse it for the same reason', () => {
  const property = fc.property(edits, (changes) => {
    const xml = edited(strings, changes)
    expect(textsOf(xml)).toEqual(textsOf(theLongWay(xml, '</sst>')))
  })
  fc.assert(property, { numRuns: 400, seed: 6 })
})
