import type { LoaiHinh } from '../orgTree/orgUnit.ts'
import type { FormColumn } from './formFacts.ts'

/** The words in the state column beside a figure; the same words are understood when they are typed. */
export const stateWords = { none: 'Không phát sinh', notApplicable: 'Không áp dụng' } as const

/** The words of the cell that tells whether the figures are final. */
export const estimateWords = { final: 'Chính thức', estimate: 'Ước tính' } as const

const loaiHinhNames: Readonly<Record<LoaiHinh, string>> = {
  X: 'xã, phường, thị trấn',
  C: 'cơ quan, đơn vị sự nghiệp',
  D: 'doanh nghiệp',
}

/** The name of a row as the form prints it; with its loại hình where the unit fills in several of one indicator. */
export function formLabel(column: FormColumn, columns: readonly FormColumn[]): string {
  const isDivided = printedCode(column, columns) !== column.indicator
  const suffix = isDivided && column.loaiHinh !== '-' ? ` (${loaiHinhNames[column.loaiHinh]})` : ''
  return `${column.isPart ? '– Trong đó: ' : ''}${column.name}${suffix}`
}

/** The code in front of a row: "D06", or "D06/C" where the form has several rows of the indicator. */
export function printedCode(column: FormColumn, columns: readonly FormColumn[]): string {
  return columns.some((other) => other.indicator === column.indicator && other.key !== column.key)
    ? column.key
    : column.indicator
}
