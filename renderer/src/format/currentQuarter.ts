import { dateParts, type IsoDate } from '#shared/domain/isoDate.ts'

/** The code of the calendar quarter of a date: "2022-Q1". */
export function currentQuarter(date: IsoDate): string {
  const { year, month } = dateParts(date)
  return `${year}-Q${Math.ceil(month / 3)}`
}
