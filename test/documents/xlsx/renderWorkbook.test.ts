import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readZip } from '#engine/files/zip/readZip.ts'
import { renderWorkbook } from '#engine/reporting/xlsx/renderWorkbook.ts'
import type { Workbook } from '#engine/reporting/xlsx/workbook.ts'
import { annexFigure, makeAnnexWorkbook } from '#test/bench/annexWorkbook.ts'
import { convertToPdf, openXmlFaults, pdfPages } from '#test/support/officeChecks.ts'
import { libreOffice, openXmlValidator, poppler, testWith } from '#test/support/tools.ts'
import { partText, readBack, save, sheetOf, temporaryFolder } from './workbookFiles.ts'

const folder = temporaryFolder()

/** A workbook that uses everything the model has. */
const everything: Workbook = {
  title: 'Biểu nhập & "thử"',
  author: 'Ban Dân vận',
  names: [{ name: 'DanhMuc', sheet: 'Danh mục', range: { top: 0, left: 0, bottom: 1, right: 0 } }],
  sheets: [
    {
      name: 'Nhập "liệu"',
      columns: [{ width: 30 }, { width: 12 }, { width: 12 }, { width: 12 }],
      rows: [
        { cells: [{ kind: 'text', text: 'BIỂU NHẬP SỐ LIỆU', style: 'title' }], height: 30 },
        { cells: ['Đơn vị', 'Số cuộc', 'Đạt', 'Tỷ lệ'].map((text) => ({ kind: 'text', text, style: 'head' })) },
        {
          cells: [
            { kind: 'text', text: 'Lục Nam', style: 'locked.left' },
            { kind: 'number', value: 0, scale: 0, style: 'input.0' },
            { kind: 'number', value: -12345, scale: 2, style: 'input.2' },
            { kind: 'number', value: 885, scale: 3, style: 'data.percent1' },
          ],
        },
        {
          cells: [
            { kind: 'text', text: 'Hiệp Hòa', style: 'locked.left' },
            { kind: 'number', value: 7, scale: 0, style: 'input.0' },
            { kind: 'number', value: 5, scale: 3, style: 'input.3' },
            {
              kind: 'formula',
              formula: { kind: 'ratio', numerator: { row: 3, column: 2 }, denominator: { row: 3, column: 1 } },
              result: { value: 714, scale: 6 },
              style: 'data.percent2',
            },
          ],
        },
        {
          cells: [
            { kind: 'text', text: 'Cộng', style: 'total.left' },
            {
              kind: 'formula',
              formula: { kind: 'sum', ranges: [{ top: 2, left: 1, bottom: 3, right: 1 }] },
              result: { value: 7, scale: 0 },
              style: 'total.0',
            },
            {
              kind: 'formula',
              formula: { kind: 'difference', first: { row: 2, column: 1 }, second: { row: 3, column: 1 } },
              result: { value: -7, scale: 0 },
              style: 'total.0',
            },
            { kind: 'blank', style: 'notApplicable' },
          ],
        },
      ],
      merges: [{ top: 0, left: 0, bottom: 0, right: 3 }],
      freeze: { rows: 2, columns: 1 },
      filter: { top: 1, left: 0, bottom: 4, right: 3 },
      print: {
        paper: 'A4',
        orientation: 'landscape',
        pagesWide: 2,
        titleRows: { first: 1, last: 1 },
        titleColumns: { first: 0, last: 0 },
        area: { top: 0, left: 0, bottom: 4, right: 3 },
        pageNumbers: 'top',
        footer: '2022 Công & tư',
      },
      validations: [
        {
          ranges: [{ top: 2, left: 1, bottom: 3, right: 1 }],
          rule: { kind: 'whole', least: { value: 0, scale: 0 } },
          message: { title: 'Số cuộc', text: 'Hãy nhập số nguyên không âm.' },
        },
        {
          ranges: [{ top: 2, left: 2, bottom: 3, right: 2 }],
          rule: { kind: 'decimal', least: { value: -1005, scale: 1 }, most: { value: 100, scale: 0 } },
        },
        { ranges: [{ top: 5, left: 0, bottom: 5, right: 0 }], rule: { kind: 'list', items: ['Có', 'Không'] } },
        {
          ranges: [{ top: 6, left: 0, bottom: 6, right: 0 }],
          rule: { kind: 'listOfCells', sheet: 'Danh mục', range: { top: 0, left: 0, bottom: 1, right: 0 } },
        },
      ],
      conditionalFills: [
        {
          ranges: [{ top: 2, left: 2, bottom: 3, right: 2 }],
          when: { kind: 'greater', cell: { row: 2, column: 2 }, than: { row: 2, column: 1 } },
          fill: 'fault',
        },
        {
          ranges: [{ top: 2, left: 1, bottom: 3, right: 1 }],
          when: { kind: 'empty', cell: { row: 2, column: 1 } },
          fill: 'warning',
        },
      ],
      isProtected: true,
    },
    {
      name: 'Danh mục',
      columns: [],
      rows: [
        { cells: [{ kind: 'text', text: 'Xã', style: 'default' }] },
        { cells: [{ kind: 'text', text: 'Phường', style: 'default' }] },
      ],
      print: { paper: 'A3', orientation: 'portrait', pagesWide: 1, pageNumbers: 'none' },
      isHidden: true,
    },
  ],
}

testWith([openXmlValidator], 'every feature of the model is valid for the Open XML SDK', () => {
  expect(openXmlFaults(save(folder, 'everything.xlsx', renderWorkbook(everything)))).toEqual([])
  expect(openXmlFaults(save(folder, 'annex.xlsx', renderWorkbook(makeAnnexWorkbook(2, 30, 20))))).toEqual([])
})

test('exceljs reads back values, results, merges, panes, titles, validations and protection', async () => {
  const workbook = await readBack(renderWorkbook(everything))
  const sheet = sheetOf(workbook, 'Nhập "liệu"')
  expect(sheet.getCell('B3').value).toBe(0)
  expect(sheet.getCell('C3').value).toBe(-123.45)
  expect(sheet.getCell('D3').value).toBe(0.885)
  expect(sheet.getCell('D3').numFmt).toBe('0.0%')
  expect(sheet.getCell('B5').value).toEqual({ formula: 'SUM(B3:B4)', result: 7 })
  expect(sheet.getCell('C5').value).toEqual({ formula: 'B3-B4', result: -7 })
  expect(sheet.getCell('D4').value).toEqual({ formula: 'IF(B4=0,"",C4/B4)', result: 0.000714 })
  expect(sheet.getCell('C1').master.address).toBe('A1')
  expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 1, ySplit: 2, topLeftCell: 'B3' })
  expect(sheet.pageSetup).toMatchObject({
    paperSize: 9,
    orientation: 'landscape',
    fitToWidth: 2,
    fitToHeight: 0,
    printTitlesRow: '2:2',
    printTitlesColumn: 'A:A',
    printArea: 'A1:D5',
  })
  expect(sheet.getCell('B3').dataValidation).toMatchObject({
    type: 'whole',
    operator: 'greaterThanOrEqual',
    formulae: [0],
  })
  expect(sheet.getCell('C3').dataValidation).toMatchObject({ type: 'decimal', formulae: [-100.5, 100] })
  expect(sheet.getCell('A6').dataValidation).toMatchObject({ type: 'list', formulae: ['"Có,Không"'] })
  expect(sheet.getCell('A7').dataValidation).toMatchObject({ type: 'list', formulae: ["'Danh mục'!$A$1:$A$2"] })
  expect(sheet.getCell('B3').protection).toMatchObject({ locked: false })
  expect(sheet.getCell('A3').protection).toBeUndefined()
  expect(sheetOf(workbook, 'Danh mục').state).toBe('hidden')
  expect(workbook.definedNames.getRanges('DanhMuc').ranges).toEqual(["'Danh mục'!$A$1:$A$2"])
})

test('every figure and sum of the annex workbook is read back exactly', async () => {
  const workbook = await readBack(renderWorkbook(makeAnnexWorkbook(2, 25, 12)))
  const sheet = sheetOf(workbook, 'PL2')
  for (let row = 0; row < 25; row++) {
    for (let column = 2; column < 11; column++) {
      expect(sheet.getCell(row + 6, column + 1).value).toBe(annexFigure(1, row, column) / 10)
    }
  }
  const sum = Array.from({ length: 25 }, (_, row) => annexFigure(1, row, 4)).reduce((a, b) => a + b, 0)
  expect(sheet.getCell('E31').value).toEqual({ formula: 'SUM(E6:E30)', result: sum / 10 })
})

testWith([libreOffice, poppler], 'LibreOffice prints the pages of a form', () => {
  const file = save(folder, 'print.xlsx', renderWorkbook(everything))
  const pages = pdfPages(convertToPdf(file, folder))
  expect(pages.join('\n')).toContain('BIỂU NHẬP SỐ LIỆU')
  expect(pages.join('\n')).toMatch(/Lục Nam\s+0\s+-123\.45\s+88\.5%/)
  expect(pages.join('\n')).toContain('2022 Công & tư')
})

test('the same workbook gives the same bytes in two time zones', () => {
  const script =
    "import { renderWorkbook } from '#engine/reporting/xlsx/renderWorkbook.ts';" +
    "import { makeAnnexWorkbook } from '#test/bench/annexWorkbook.ts';" +
    "import { createHash } from 'node:crypto';" +
    "console.log(createHash('sha256').update(renderWorkbook(makeAnnexWorkbook(2, 20, 10))).digest('hex'))"
  const root = join(import.meta.dirname, '../../..')
  const digests = ['Asia/Ho_Chi_Minh', 'America/Los_Angeles'].map((zone) =>
    execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, TZ: zone },
    }).trim(),
  )
  const here = createHash('sha256')
    .update(renderWorkbook(makeAnnexWorkbook(2, 20, 10)))
    .digest('hex')
  expect(digests).toEqual([here, here])
})

test('sheet names are cleaned, cut to 31 characters and unlike one another', () => {
  const names = ["'Tổng hợp: 2022/Q1'", 'a'.repeat(40), `${'a'.repeat(30)}AB`, '', 'History', 'x[1]*?']
  const [only] = everything.sheets.filter((sheet) => sheet.isHidden === true)
  if (only === undefined) throw new Error('the hidden sheet is missing')
  const sheets = names.map((name) => ({ ...only, name, isHidden: false }))
  const xml = partText(renderWorkbook({ title: '', author: '', sheets }), 'xl/workbook.xml')
  expect(Array.from(xml.matchAll(/<sheet name="([^"]*)"/g), (match) => match[1])).toEqual([
    'Tổng hợp- 2022-Q1',
    'a'.repeat(31),
    `${'a'.repeat(27)} (2)`,
    'Trang',
    'Trang (2)',
    'x-1---',
  ])
})

test('a figure that is no safe integer, and a workbook without a shown sheet, are refused', () => {
  const [first, hidden] = everything.sheets
  if (first === undefined || hidden === undefined) throw new Error('the sheets are missing')
  const rows = [{ cells: [{ kind: 'number' as const, value: 0.5, scale: 0, style: 'data.0' as const }] }]
  expect(() => renderWorkbook({ title: '', author: '', sheets: [{ ...hidden, isHidden: false, rows }] })).toThrow(
    'safe integer',
  )
  expect(() => renderWorkbook({ title: '', author: '', sheets: [hidden] })).toThrow('shown')
  const items = ['một, hai']
  const validations = [{ ranges: [], rule: { kind: 'list' as const, items } }]
  expect(() =>
    renderWorkbook({ title: '', author: '', sheets: [{ ...hidden, isHidden: false, validations }] }),
  ).toThrow('listOfCells')
})

test('no part holds a clock time, an external link or an absolute path', () => {
  const archive = readZip(renderWorkbook(everything))
  for (const name of archive.names) {
    const xml = archive.read(name).toString('utf8')
    expect(xml).not.toContain('TargetMode')
    expect(xml).not.toMatch(/20[1-9]\d-\d\d-\d\dT/)
    expect(xml).not.toMatch(/undefined|NaN/)
  }
})
