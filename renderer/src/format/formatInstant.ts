import type { IsoInstant } from '#shared/domain/isoDate.ts'

const format = new Intl.DateTimeFormat('vi-VN', {
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
})

/** An instant by this machine's clock: "14:32:05 25/11/2026". */
export function formatInstant(instant: IsoInstant): string {
  return format.format(new Date(instant))
}
