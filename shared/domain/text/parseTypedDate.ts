import { isIsoDate, isoDate, type IsoDate } from '../isoDate.ts'

/** A date read from what was typed, or one Vietnamese sentence that says how to write it. */
type TypedDate = { ok: true; date: IsoDate } | { ok: false; sentence: string }

const forms = [/^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})$/, /^(\d{2})(\d{2})(\d{4})$/]

/**
 * Reads a date the Vietnamese way and no other: `d/M/yyyy`, `d/M/yy` (2000 to 2099) or `ddMMyyyy`. 5/1/26 is the fifth of
 * January 2026; whatever is not a day of the calendar in this order is refused, never turned round.
 */
export function parseTypedDate(text: string): TypedDate {
  const typed = text.normalize('NFKC').trim()
  const match = forms.map((form) => form.exec(typed)).find((found) => found !== null)
  if (!match) return refuse(typed)
  const [day, month, year] = [Number(match[1]), Number(match[2]), fullYear(match[3] ?? '')]
  if (year < 1900 || month < 1 || month > 12 || day < 1) return refuse(typed)
  const date = isoDate(year, month, day)
  return isIsoDate(date) ? { ok: true, date } : refuse(typed)
}

function fullYear(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits)
}

function refuse(typed: string): TypedDate {
  return { ok: false, sentence: `“${typed}” không phải là ngày. Hãy viết ngày/tháng/năm, ví dụ 5/1/2026.` }
}
