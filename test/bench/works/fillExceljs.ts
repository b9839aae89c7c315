import { readFileSync } from 'node:fs'
import type ExcelJS from 'exceljs'
import { annexFigure } from '../annexWorkbook.ts'
import { columnName } from '../annexFeatures.ts'
import { fillSize, firstRow } from '../fillTemplates.ts'
import { loadPeer } from '../loadPeer.ts'
import { argument, measureWork } from '../measureWork.ts'

const peer = await loadPeer<typeof ExcelJS>('exceljs')
const template = readFileSync(argument(0))
const addsRows = argument(1) === 'tagged'
const { rows, inputs } = fillSize

await measureWork(async () => {
  const workbook = new peer.Workbook()
  await workbook.xlsx.load(template as unknown as ExcelJS.Buffer)
  for (const sheet of workbook.worksheets.slice(0, fillSize.sheets)) {
    if (addsRows) addRows(sheet)
    for (let row = 0; row < rows; row++) fillRow(sheet.getRow(firstRow + row), row)
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
})

function fillRow(cells: ExcelJS.Row, row: number): void {
  cells.getCell(1).value = row + 1
  cells.getCell(2).value = `Xã số ${row + 1}, huyện Lục Nam`
  for (let input = 0; input < inputs; input++) cells.getCell(input + 3).value = annexFigure(0, row, input) / 10
}

/** The tagged row repeated by hand: exceljs copies values and styles, and leaves formulas to the caller. */
function addRows(sheet: ExcelJS.Worksheet): void {
  sheet.getRow(firstRow).getCell(inputs + 4).value = null
  sheet.duplicateRow(firstRow, rows - 1, true)
  for (let row = firstRow; row < firstRow + rows; row++) {
    const formula = `SUM(C${row}:${columnName(inputs + 1)}${row})`
    sheet.getRow(row).getCell(inputs + 3).value = { formula }
  }
  const totals = sheet.getRow(firstRow + rows)
  for (let column = 3; column <= inputs + 3; column++) {
    const name = columnName(column - 1)
    totals.getCell(column).value = { formula: `SUM(${name}${firstRow}:${name}${firstRow + rows - 1})` }
  }
}
