import type { RawCell } from './rawCell.ts'

/**
 * A cell of a workbook from outside as a person would type it: a number with a decimal comma and nothing between thousands,
 * a day as YYYY-MM-DD. What holds no usable value gives words that no field takes, so that the cell is named.
 */
export function rawCellText(cell: RawCell): string {
  switch (cell.kind) {
    case 'number':
      return cell.text.replace('.', ',')
    case 'text':
      return cell.text
    case 'boolean':
      return cell.value ? 'có' : 'không'
    case 'date':
      return cell.date ?? '(ngày không có thật)'
    case 'error':
      return cell.text
    case 'badNumber':
      return cell.text === '' ? '(ô hỏng)' : cell.text
    case 'noResult':
      return '(công thức chưa có kết quả)'
  }
}
