import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ReportCell, ReportRow, ReportTable } from '#shared/domain/reporting/reportModel.ts'
import { renderWorkbook } from '#engine/reporting/xlsx/renderWorkbook.ts'
import { sheetFromTable } from '#engine/reporting/xlsx/sheetFromTable.ts'
import { convertToPdf, openXmlFaults, pdfPages } from '#test/support/officeChecks.ts'
import { libreOffice, openXmlValidator, poppler, testWith } from '#test/support/tools.ts'
import { readBack, save, sheetOf, temporaryFolder } from './workbookFiles.ts'

const folder = temporaryFolder()
const units = ['Lục Nam', 'Thành phố Bắc Giang', 'Đảng bộ Khối Doanh nghiệp tỉnh', 'Hiệp Hòa', 'Yên Thế']
const options = {
  sheetName: 'Toàn tỉnh',
  linesAbove: ['Phụ lục 1'],
  linesBelow: ['(kèm theo Báo cáo số 12-BC/BDVTU, ngày 18 tháng 3 năm 2022)'],
  unitLine: 'Đơn vị tính: cuộc',
}

/** A table of units with `figures` figure columns; 'none', blank and 'notApplicable' stand where `special` puts them. */
function makeTable(
  rowCount: number,
  figures: number,
  special: (row: number, column: number) => ReportCell | undefined,
): ReportTable {
  const rows = Array.from({ length: rowCount }, (_, row): ReportRow => {
    const own = Array.from({ length: figures }, (__, column): ReportCell => {
      return (
        special(row, column) ?? {
          kind: 'number',
          value: (row * 37 + column * 11) % 1200,
          scale: column % 3 === 2 ? 1 : 0,
        }
      )
    })
    const label: ReportCell[] = [
      { kind: 'number', value: row + 1, scale: 0 },
      { kind: 'text', text: units[row % units.length] ?? '' },
    ]
    return { role: 'data', cells: [...label, ...own] }
  })
  return {
    code: 'tong_hop',
    title: 'TỔNG HỢP SỐ LIỆU QUÝ I NĂM 2022',
    columns: [
      { width: 1, align: 'center' },
      { width: 4, align: 'left' },
      ...Array.from({ length: figures }, () => ({ width: 2, align: 'right' as const })),
    ],
    head: [
      [
        { text: 'STT', rowSpan: 2 },
        { text: 'Đơn vị', rowSpan: 2 },
        { text: 'Công tác tuyên truyền', colSpan: figures },
      ],
      Array.from({ length: figures }, (_, column) => ({ text: `Số cuộc ${String(column + 1)}` })),
    ],
    rows: [...rows, totalRow(rows, figures)],
    notes: ['203/209 xã, phường, thị trấn đã gửi báo cáo.'],
  }
}

function totalRow(rows: readonly ReportRow[], figures: number): ReportRow {
  const sums = Array.from({ length: figures }, (_, figure): ReportCell => {
    const numbers = rows.map((row) => row.cells[figure + 2]).map((cell, index) => ({ cell, index }))
    const summed = numbers.flatMap(({ cell, index }) => (cell?.kind === 'number' ? [{ value: cell.value, index }] : []))
    const value = summed.reduce((sum, one) => sum + one.value, 0)
    return { kind: 'number', value, scale: figure % 3 === 2 ? 1 : 0, sumOfRows: summed.map(({ index }) => index) }
  })
  return { role: 'total', cells: [{ kind: 'blank' }, { kind: 'text', text: 'TỔNG CỘNG' }, ...sums] }
}

function special(row: number, column: number): ReportCell | undefined {
  if (row === 1 && column === 0) return { kind: 'none' }
  if (row === 2 && column === 0) return { kind: 'blank' }
  if (row === 3 && column === 1) return { kind: 'notApplicable' }
  if (column === 4) return { kind: 'percent', value: 885 + row, scale: 1 }
  return undefined
}

function workbookOf(...tables: ReportTable[]): Buffer {
  const sheets = tables.map((table) => sheetFromTable(table, options))
  return renderWorkbook({ title: 'Phụ lục', author: 'Ban Dân vận', sheets })
}

test('blank, 0, "không phát sinh" and "không áp dụng" are four different cells, numbers where a number belongs', async () => {
  const sheet = sheetOf(await readBack(workbookOf(makeTable(5, 5, special))), 'Toàn tỉnh')
  expect(sheet.getCell('C7').value).toBe(0)
  expect(sheet.getCell('C7').numFmt).toBe('#,##0')
  expect(sheet.getCell('C8').value).toBe(0)
  expect(sheet.getCell('C8').numFmt).toContain('–')
  expect(sheet.getCell('C9').value).toBeNull()
  expect(sheet.getCell('D10').value).toBeNull()
  expect(sheet.getCell('D10').fill).toMatchObject({ pattern: 'solid' })
  expect(sheet.getCell('C9').fill).not.toMatchObject({ pattern: 'solid' })
  expect(sheet.getCell('E7').value).toBe(2.2)
  expect(sheet.getCell('G7').value).toBe(0.885)
  expect(sheet.getCell('G7').numFmt).toBe('0.0%')
  const notes = [13, 14, 15].map((row) => sheet.getCell(row, 1).value)
  expect(notes).toEqual([
    '203/209 xã, phường, thị trấn đã gửi báo cáo.',
    'Dấu "–": không phát sinh.',
    'Ô nền xám: không áp dụng.',
  ])
})

test('titles, merged head, panes and print set-up stand where the table says', async () => {
  const sheet = sheetOf(await readBack(workbookOf(makeTable(5, 5, special))), 'Toàn tỉnh')
  expect([1, 2, 3, 4].map((row) => sheet.getCell(row, 1).value)).toEqual([
    'Phụ lục 1',
    'TỔNG HỢP SỐ LIỆU QUÝ I NĂM 2022',
    options.linesBelow[0],
    options.unitLine,
  ])
  const merges = (sheet.model as unknown as { merges: string[] }).merges
  expect(merges).toEqual(expect.arrayContaining(['A1:G1', 'A4:G4', 'A5:A6', 'B5:B6', 'C5:G5', 'A13:G13']))
  expect(sheet.views[0]).toMatchObject({ xSplit: 2, ySplit: 6 })
  expect(sheet.pageSetup).toMatchObject({ fitToWidth: 1, printTitlesRow: '5:6', orientation: 'landscape' })
  expect(sheet.getCell('C12').value).toEqual({ formula: 'SUM(C7,C10:C11)', result: 259 })
  expect(sheet.getCell('E12').value).toMatchObject({ formula: 'SUM(E7:E11)' })
})

test('a table too wide for one page goes over several, its labels repeated', async () => {
  const sheet = sheetOf(await readBack(workbookOf(makeTable(5, 60, () => undefined))), 'Toàn tỉnh')
  expect(sheet.pageSetup.fitToWidth).toBeGreaterThanOrEqual(3)
  expect(sheet.pageSetup.printTitlesColumn).toBe('A:B')
  expect(sheet.getColumn(2).width).toBeGreaterThan(20)
})

test('a total that its rows do not add up to is refused', () => {
  const table = makeTable(3, 2, () => undefined)
  const wrong = table.rows.map((row): ReportRow => {
    return row.role === 'total'
      ? {
          role: 'total',
          cells: row.cells.map((cell) => (cell.kind === 'number' ? { ...cell, value: cell.value + 1 } : cell)),
        }
      : row
  })
  expect(() => sheetFromTable({ ...table, rows: wrong }, options)).toThrow('do not add up')
  expect(() => sheetFromTable({ ...table, head: [table.head[1] ?? []] }, options)).toThrow('uncovered')
})

test('stored results of SUM are the exact sums of the cells that the formula names', async () => {
  const figure = fc.record({
    value: fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
    scale: fc.integer({ min: 0, max: 3 }),
  })
  const column = fc.array(fc.tuple(figure, fc.boolean()), { minLength: 1, maxLength: 25 })
  await fc.assert(
    fc.asyncProperty(column, async (parts) => {
      const chosen = parts.flatMap(([, isSummed], index) => (isSummed ? [index] : []))
      fc.pre(chosen.length > 0)
      const thousandths = chosen.reduce((sum, index) => sum + inThousandths(parts[index]?.[0]), 0n)
      const data = parts.map(([cell]): ReportRow => ({ role: 'data', cells: [{ kind: 'number', ...cell }] }))
      const total: ReportRow = {
        role: 'total',
        cells: [{ kind: 'number', value: Number(thousandths), scale: 3, sumOfRows: chosen }],
      }
      const table: ReportTable = {
        code: 't',
        title: '',
        columns: [{ width: 1, align: 'right' }],
        head: [[{ text: 'Số' }]],
        rows: [...data, total],
        notes: [],
      }
      const bytes = renderWorkbook({ title: '', author: '', sheets: [sheetFromTable(table, { sheetName: 'S' })] })
      const sheet = sheetOf(await readBack(bytes), 'S')
      const { formula, result } = sheet.getCell(parts.length + 2, 1).value as { formula: string; result?: number }
      expect(namedRows(formula)).toEqual(chosen)
      expect(Math.round((result ?? 0) * 1000)).toBe(Number(thousandths))
    }),
    { numRuns: 60, seed: 11 },
  )
})

function inThousandths(cell: { value: number; scale: number } | undefined): bigint {
  if (cell === undefined) throw new Error('no such row')
  return BigInt(cell.value) * 10n ** BigInt(3 - cell.scale)
}

/** The rows of the table that SUM(A2,A4:A6) adds up, from 0. */
function namedRows(formula: string): number[] {
  return Array.from(formula.matchAll(/A(\d+)(?::A(\d+))?/g)).flatMap(([, first, last]) => {
    const from = Number(first)
    return Array.from({ length: Number(last ?? first) - from + 1 }, (_, index) => from + index - 2)
  })
}

testWith([openXmlValidator, libreOffice, poppler], 'an annex of two tables is valid and prints its pages', () => {
  const bytes = workbookOf(makeTable(40, 5, special), makeTable(12, 30, special))
  const file = save(folder, 'annex.xlsx', bytes)
  expect(openXmlFaults(file)).toEqual([])
  const pages = pdfPages(convertToPdf(file, folder))
  expect(pages[0]).toContain('TỔNG HỢP SỐ LIỆU QUÝ I NĂM 2022')
  expect(pages[1]).toContain('Đơn vị')
  expect(pages[1]).toContain('TỔNG CỘNG')
  expect(pages.every((page) => page.includes('STT'))).toBe(true)
  expect(pages.join('\n')).not.toMatch(/###|Err:|undefined|NaN/)
})
