import { nextPeriod, type PeriodId } from './periodCode.ts'

const romanQuarters = ['I', 'II', 'III', 'IV']

/** The period as a report names it: "quý I năm 2022", "6 tháng đầu năm 2022", "năm 2022". */
export function periodLabel(period: PeriodId): string {
  switch (period.kind) {
    case 'quarter':
      return `quý ${romanQuarters[period.index - 1] ?? ''} năm ${period.year}`
    case 'halfYear':
      return `6 tháng ${period.index === 1 ? 'đầu' : 'cuối'} năm ${period.year}`
    case 'year':
      return `năm ${period.year}`
  }
}

/** The period that the tasks ahead are for: "quý II năm 2022" after quý I. */
export function nextPeriodLabel(period: PeriodId): string {
  return periodLabel(nextPeriod(period))
}
