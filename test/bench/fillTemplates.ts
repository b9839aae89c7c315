import type ExcelJS from 'exceljs'
import { columnName } from './annexFeatures.ts'
import { loadPeer } from './loadPeer.ts'

/** The size of the template to be filled: sheets, rows of each once filled, cells of a row that take figures. */
export const fillSize = { sheets: 12, rows: 600, inputs: 76 }

/** Where the rows with figures begin, counted from 1. */
export const firstRow = 6
const sumColumn = fillSize.inputs + 3

/** A pixel, so that the template has a picture that nobody may touch. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/**
 * A workbook as an office makes it in Excel, and a sheet beside with a picture and a comment. 'tagged' has one row of
 * tags a sheet, which our engine repeats; 'prepared' has every row drawn already, empty and styled, as exceljs needs it.
 */
export async function makeFillTemplate(kind: 'tagged' | 'prepared'): Promise<Uint8Array> {
  const peer = await loadPeer<typeof ExcelJS>('exceljs')
  const workbook = new peer.Workbook()
  for (let sheet = 0; sheet < fillSize.sheets; sheet++) {
    addForm(workbook.addWorksheet(`Biểu ${sheet + 1}`, { views: [{ state: 'frozen', xSplit: 2, ySplit: 5 }] }), kind)
  }
  const guide = workbook.addWorksheet('Hướng dẫn')
  guide.getCell('A1').value = 'Cách ghi biểu: chỉ ghi vào các ô màu vàng'
  guide.getCell('A1').note = 'Ban Dân vận sửa ngày 02/01/2022'
  guide.addImage(workbook.addImage({ buffer: picture as unknown as ExcelJS.Buffer, extension: 'png' }), 'B2:C4')
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

function addForm(sheet: ExcelJS.Worksheet, kind: 'tagged' | 'prepared'): void {
  sheet.getCell('A1').value = sheet.name
  sheet.mergeCells(1, 1, 1, 20)
  sheet.getCell('A2').value = 'TỔNG HỢP SỐ LIỆU'
  sheet.getRow(5).values = [
    'STT',
    'Đơn vị',
    ...Array.from({ length: fillSize.inputs }, (_, n) => `Chỉ tiêu ${n + 1}`),
    'Cộng',
  ]
  sheet.getColumn(2).width = 28
  const rows = kind === 'tagged' ? 1 : fillSize.rows
  for (let row = 0; row < rows; row++) addFormRow(sheet, firstRow + row, kind)
  addTotals(sheet, rows)
  const body = `C${firstRow}:${columnName(fillSize.inputs + 1)}${firstRow + rows - 1}`
  const fill: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFFFC7CE' } }
  sheet.addConditionalFormatting({
    ref: body,
    rules: [{ type: 'expression', priority: 1, formulae: [`C${firstRow}<0`], style: { fill } }],
  })
  const rule = { type: 'decimal', operator: 'greaterThanOrEqual', formulae: [0], allowBlank: true }
  ;(sheet as unknown as { dataValidations: { add(range: string, rule: object): void } }).dataValidations.add(body, rule)
  Object.assign(sheet.pageSetup, { orientation: 'landscape', paperSize: 8, printTitlesRow: '5:5' })
}

function addFormRow(sheet: ExcelJS.Worksheet, number: number, kind: 'tagged' | 'prepared'): void {
  const row = sheet.getRow(number)
  const style = inputStyle()
  for (let column = 1; column <= sumColumn; column++) row.getCell(column).style = style
  row.getCell(sumColumn).value = { formula: `SUM(C${number}:${columnName(fillSize.inputs + 1)}${number})`, result: 0 }
  if (kind === 'prepared') return
  row.getCell(1).value = '{#don_vi}{stt}'
  row.getCell(2).value = '{ten}'
  for (let input = 1; input <= fillSize.inputs; input++) row.getCell(input + 2).value = `{c${input}}`
  row.getCell(sumColumn + 1).value = '{/don_vi}'
}

function addTotals(sheet: ExcelJS.Worksheet, rows: number): void {
  const row = sheet.getRow(firstRow + rows)
  row.getCell(2).value = 'Tổng cộng'
  for (let column = 3; column <= sumColumn; column++) {
    const name = columnName(column - 1)
    row.getCell(column).value = { formula: `SUM(${name}${firstRow}:${name}${firstRow + rows - 1})`, result: 0 }
  }
}

function inputStyle(): Partial<ExcelJS.Style> {
  const side: Partial<ExcelJS.Border> = { style: 'thin', color: { argb: 'FF7F7F7F' } }
  return {
    font: { name: 'Times New Roman', family: 1, size: 11 },
    numFmt: '#,##0.0',
    border: { left: side, right: side, top: side, bottom: side },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFF8E1' } },
    protection: { locked: false },
  }
}
