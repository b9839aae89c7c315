import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readZip } from '#engine/files/zip/readZip.ts'
import { renderWorkbook } from '#engine/reporting/xlsx/renderWorkbook.ts'
import type { Workbook } from '#engine/reporting/xlsx/workbook.ts'
import { convertToPdf, openXmlFaults, pdfPages } from '#test/support/officeChecks.ts'
import { libreOffice, openXmlValidator, poppler, testWith } from '#test/support/tools.ts'
import { partText, readBack, save, sheetOf, temporaryFolder } from './workbookFiles.ts'

const folder = temporaryFolder()

const fixed = [
  '=1+1',
  '=HYPERLINK("http://example.invalid","x")',
  '+84',
  '-cmd',
  '@SUM(A1)',
  '\t=1',
  '\r\nhai dòng',
  ' hai  đầu ',
  'a\u0000b\u0008c\u000b\u001f\u007f\u0085d',
  'không\ufffe\uffff\ufdd0 phải ký tự',
  'đơn \ud800 lẻ \udc00',
  '😀 đủ đôi',
  '_x0041_ và _x005F_',
  '<c t="s">&amp;]]></c>',
  '{"formula":"1+1"}',
  'x'.repeat(40_000),
  `${'y'.repeat(32_766)}😀`,
]
const starts = ['=', '+', '-', '@', '\t', '\r', '', '_x0041_', '\ufffe', '\ud83d', '<', '&']
const generated = fc.sample(
  fc
    .tuple(fc.constantFrom(...starts), fc.string({ unit: 'binary', maxLength: 40 }))
    .map(([start, rest]) => start + rest),
  { numRuns: 1000 - fixed.length, seed: 9 },
)
const hostile = [...fixed, ...generated]

function workbookOf(texts: readonly string[]): Workbook {
  return {
    title: texts[9] ?? '',
    author: texts[0] ?? '',
    sheets: [
      {
        name: texts[13] ?? '',
        columns: [{ width: 20 }],
        rows: texts.map((text) => ({ cells: [{ kind: 'text', text, style: 'data.left' }] })),
        print: { paper: 'A4', orientation: 'landscape', pagesWide: 1, pageNumbers: 'bottom', footer: texts[1] ?? '' },
      },
    ],
  }
}

/** What must stand in the cell: the text without what XML or Excel cannot hold. */
function expectedText(text: string): string {
  return text
    .slice(0, text.length > 32_767 && /[\ud800-\udbff]/.test(text.charAt(32_766)) ? 32_766 : 32_767)
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]|\p{Surrogate}|\p{Noncharacter_Code_Point}/gu, '')
}

test('1,000 hostile strings stay text, letter for letter', async () => {
  const bytes = renderWorkbook(workbookOf(hostile))
  const workbook = await readBack(bytes)
  const [sheet] = workbook.worksheets
  if (sheet === undefined) throw new Error('no sheet was read back')
  const name = sheet.name
  expect(name.length).toBeLessThanOrEqual(31)
  for (const [index, text] of hostile.entries()) {
    const { value } = sheetOf(workbook, name).getCell(index + 1, 1)
    // exceljs does not undo the escape of a literal _x0041_.
    const read = typeof value === 'string' ? value.replaceAll('_x005F_x', '_x') : (value ?? '')
    expect(read).toBe(expectedText(text))
  }
})

test('no formula and no link comes from hostile strings, and no part holds a character that XML forbids', () => {
  const archive = readZip(renderWorkbook(workbookOf(hostile)))
  expect(partText(renderWorkbook(workbookOf(hostile)), 'xl/worksheets/sheet1.xml')).not.toMatch(/<f[\s>]|<hyperlink/i)
  for (const name of archive.names) {
    const xml = new TextDecoder('utf-8', { fatal: true }).decode(archive.read(name))
    expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/)
    expect(xml.isWellFormed()).toBe(true)
  }
})

testWith([openXmlValidator], 'a workbook of hostile strings is valid', () => {
  expect(openXmlFaults(save(folder, 'hostile.xlsx', renderWorkbook(workbookOf(hostile))))).toEqual([])
})

testWith([libreOffice, poppler], 'LibreOffice opens hostile strings and computes none', () => {
  const text = pdfPages(
    convertToPdf(save(folder, 'few.xlsx', renderWorkbook(workbookOf(fixed.slice(0, 15)))), folder),
  ).join('\n')
  expect(text).toContain('=1+1')
  expect(text).toContain('@SUM(A1)')
  expect(text).toContain('_x0041_ và')
})
