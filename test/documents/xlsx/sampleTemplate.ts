import ExcelJS from 'exceljs'
import type { ReportCell } from '#shared/domain/reporting/reportModel.ts'
import type { TemplateItem, WorkbookTemplateValues } from '#engine/reporting/xlsx/template/templateValues.ts'

/**
 * A workbook as an office would make it: sheet "Biểu" with a title, a repeated row 5, a sum under it, a merged note, a
 * validation and a conditional fill; sheet "Tóm tắt" reads it; sheet "Ghi chú" has nothing to do with it.
 */
export function sampleTemplate(): ExcelJS.Workbook {
  const workbook = new ExcelJS.Workbook()
  addForm(workbook.addWorksheet('Biểu'))
  const summary = workbook.addWorksheet('Tóm tắt')
  summary.getColumn(1).width = 30
  summary.getCell('A1').value = 'Tổng số cuộc'
  summary.getCell('B1').value = { formula: 'Biểu!C6', result: 0 }
  summary.getCell('B2').value = { formula: "SUM('Biểu'!C5:C5)", result: 0 }
  const note = workbook.addWorksheet('Ghi chú')
  note.getCell('A1').value = 'Không đổi'
  note.getCell('B1').value = { formula: '1+1', result: 2 }
  workbook.definedNames.add("'Biểu'!$C$5:$C$5", 'SoCuoc')
  return workbook
}

/** The values for it: the units as the items of `don_vi`. */
export function sampleValues(items: readonly TemplateItem[]): WorkbookTemplateValues {
  const text = (value: string): ReportCell => ({ kind: 'text', text: value })
  return {
    fields: new Map<string, ReportCell>([
      ['ky', text('Quý I năm 2022')],
      ['nguoi_ky', text('Nguyễn Văn A & <B>')],
      ['so_don_vi', { kind: 'number', value: 12345, scale: 0 }],
      ['ty_le', { kind: 'percent', value: 885, scale: 1 }],
    ]),
    loops: new Map([['don_vi', { fields: ['stt', 'ten', 'so_cuoc', 'so_nguoi'], items }]]),
  }
}

/** One item of `don_vi`. */
export function unitItem(index: number, name: string, meetings: ReportCell): TemplateItem {
  return new Map<string, ReportCell>([
    ['stt', { kind: 'number', value: index, scale: 0 }],
    ['ten', { kind: 'text', text: name }],
    ['so_cuoc', meetings],
    ['so_nguoi', { kind: 'number', value: index * 15, scale: 1 }],
  ])
}

function addForm(sheet: ExcelJS.Worksheet): void {
  sheet.getCell('A1').value = {
    richText: [{ text: 'BÁO CÁO {k', font: { bold: true } }, { text: 'y} (' }, { text: '{so_don_vi} đơn vị)' }],
  }
  sheet.mergeCells('A1:E1')
  sheet.getCell('A2').value = 'Tỷ lệ'
  sheet.getCell('B2').value = '{ty_le}'
  sheet.getCell('B2').numFmt = '0.0%'
  sheet.getRow(4).values = ['STT', 'Đơn vị', 'Số cuộc', 'Số người', 'Bình quân']
  sheet.getRow(5).values = ['{#don_vi}{stt}', '{ten}', '{so_cuoc}', '{so_nguoi}', { formula: 'D5/C5', result: 0 }]
  sheet.getCell('E5').value = { formula: 'IF(C5=0,0,D5/C5)', result: 0 }
  sheet.getCell('F5').value = '{/don_vi}'
  sheet.getCell('C5').numFmt = '#,##0'
  sheet.mergeCells('F5:G5')
  sheet.getRow(6).values = ['', 'Cộng', { formula: 'SUM(C5:C5)', result: 0 }, { formula: 'SUM(D5)', result: 0 }]
  sheet.getCell('A8').value = 'Người ký: {nguoi_ky}'
  sheet.mergeCells('A8:E8')
  sheet.getCell('C5').dataValidation = { type: 'whole', operator: 'greaterThanOrEqual', formulae: [0] }
  const fill: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFFF0000' } }
  sheet.addConditionalFormatting({
    ref: 'C5',
    rules: [{ type: 'expression', priority: 1, formulae: ['C5<$C$6'], style: { fill } }],
  })
  sheet.pageSetup.printArea = 'A1:G8'
  sheet.pageSetup.printTitlesRow = '4:4'
}
