import { dateParts, type IsoDate } from '../isoDate.ts'

/** A date as Party documents write it in a sentence: 05/3/2022, 18/02/1998 (zero before days, and months 01 and 02 only). */
export function dateInVietnamese(date: IsoDate): string {
  const { year, month, day } = dateParts(date)
  return `${String(day).padStart(2, '0')}/${month <= 2 ? `0${month}` : month}/${year}`
}
