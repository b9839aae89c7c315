import { dateParts, type IsoDate } from '#shared/domain/isoDate.ts'

/** A date as lists show it, all of one length: 05/01/2026; empty for none. */
export function formatDate(date: IsoDate | null): string {
  if (date === null) return ''
  const { year, month, day } = dateParts(date)
  return `${String(day).padStart(2, '0')}/${String(month).padStart(2, '0')}/${year}`
}
