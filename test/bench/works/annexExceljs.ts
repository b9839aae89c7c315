import type ExcelJS from 'exceljs'
import {
  annexBody,
  annexFooter,
  annexLooks,
  annexMargins,
  annexMerges,
  annexRows,
  annexWidth,
  boxName,
  columnName,
  type AnnexCell,
  type AnnexLook,
  type LookName,
} from '../annexFeatures.ts'
import { loadPeer } from '../loadPeer.ts'
import { argument, measureWork } from '../measureWork.ts'

const peer = await loadPeer<typeof ExcelJS>('exceljs')
const [sheets, rows, columns] = [Number(argument(0)), Number(argument(1)), Number(argument(2))]
const body = annexBody(rows, columns)

await measureWork(async () => {
  const workbook = new peer.Workbook()
  workbook.title = 'Phụ lục số liệu thực hiện quy chế dân chủ ở cơ sở'
  workbook.creator = 'Ban Dân vận Tỉnh ủy'
  const styles = new Map(Object.entries(annexLooks).map(([name, look]) => [name as LookName, styleOf(look)]))
  for (let sheet = 0; sheet < sheets; sheet++) addSheet(workbook, sheet, styles)
  return new Uint8Array(await workbook.xlsx.writeBuffer())
})

function addSheet(workbook: ExcelJS.Workbook, index: number, styles: ReadonlyMap<LookName, Partial<ExcelJS.Style>>) {
  const sheet = workbook.addWorksheet(`PL${index + 1}`, {
    views: [{ state: 'frozen', xSplit: 2, ySplit: 5 }],
    headerFooter: { oddFooter: annexFooter },
  })
  for (let column = 0; column < columns; column++) sheet.getColumn(column + 1).width = annexWidth(column)
  let number = 0
  for (const cells of annexRows(index, rows, columns)) {
    const row = sheet.getRow(++number)
    cells.forEach((cell, column) => {
      const target = row.getCell(column + 1)
      target.value = valueOf(cell)
      target.style = styles.get(cell.look) ?? {}
    })
  }
  for (const { top, left, bottom, right } of annexMerges(columns)) {
    sheet.mergeCells(top + 1, left + 1, bottom + 1, right + 1)
  }
  setUp(sheet)
  workbook.definedNames.add(`'PL${index + 1}'!${dollars(boxName(body))}`, `SoLieu_${index + 1}`)
}

function setUp(sheet: ExcelJS.Worksheet): void {
  Object.assign(sheet.pageSetup, {
    paperSize: 8,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 4,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: annexMargins,
    printArea: `A1:${columnName(columns - 1)}${rows + 6}`,
    printTitlesRow: '4:5',
    printTitlesColumn: 'A:B',
  })
  const rule = {
    type: 'decimal',
    operator: 'greaterThanOrEqual',
    formulae: [0],
    allowBlank: true,
    showErrorMessage: true,
  }
  // By range, which its public types leave out: a rule a cell would cost it a multiple.
  ;(sheet as unknown as { dataValidations: { add(range: string, rule: object): void } }).dataValidations.add(
    boxName(body),
    rule,
  )
  const fill: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFFFC7CE' } }
  sheet.addConditionalFormatting({
    ref: boxName(body),
    rules: [{ type: 'expression', priority: 1, formulae: ['C6<0'], style: { fill } }],
  })
  Object.assign(sheet, { sheetProtection: { sheet: true, objects: false, scenarios: false } })
}

function valueOf({ text, number, formula }: AnnexCell): ExcelJS.CellValue {
  if (formula === undefined) return text ?? number ?? null
  return number === undefined ? { formula } : { formula, result: number }
}

function styleOf(look: AnnexLook): Partial<ExcelJS.Style> {
  const side: Partial<ExcelJS.Border> = { style: 'thin', color: { argb: 'FF7F7F7F' } }
  return {
    font: {
      name: 'Times New Roman',
      family: 1,
      size: look.size,
      ...(look.bold ? { bold: true } : {}),
      ...(look.italic ? { italic: true } : {}),
    },
    alignment: { horizontal: look.align, vertical: 'middle', ...(look.wrap ? { wrapText: true } : {}) },
    ...(look.format ? { numFmt: look.format } : {}),
    ...(look.fill ? { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: look.fill } } } : {}),
    ...(look.bordered ? { border: { left: side, right: side, top: side, bottom: side } } : {}),
    ...(look.unlocked ? { protection: { locked: false } } : {}),
  }
}

function dollars(range: string): string {
  return range.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')
}
