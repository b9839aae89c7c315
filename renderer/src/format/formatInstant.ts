import type { IsoInstant } from '#shared/domain/isoDate.ts'

const format = new Intl.DateTimeFormat('vi-VN', { dateStyle: 'short', timeStyle: 'medium' })

/** An instant by this machine's clock: "14:32:05 25/11/2026". */
export function formatInstant(instant: IsoInstant): string {
  return format.format(new Date(instant))
}
