import { parsePeriodCode } from '#shared/domain/periods/periodCode.ts'

const roman = ['I', 'II', 'III', 'IV']

/** A period as lists and selectors name it: "Quý I/2022", "6 tháng đầu năm 2022", "Năm 2022". */
export function periodTitle(code: string): string {
  const period = parsePeriodCode(code)
  if (!period) return code
  if (period.kind === 'year') return `Năm ${period.year}`
  if (period.kind === 'halfYear') return `6 tháng ${period.index === 1 ? 'đầu' : 'cuối'} năm ${period.year}`
  return `Quý ${roman[period.index - 1] ?? ''}/${period.year}`
}
