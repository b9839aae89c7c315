import type { IsoDate, IsoInstant } from '#shared/domain/isoDate.ts'

/** The instant now, by this machine's clock. */
export function instantNow(): IsoInstant {
  return new Date().toISOString()
}

/** Today's date where this machine stands. */
export function localToday(): IsoDate {
  const now = new Date()
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
}
