import type { RawCell } from '#shared/domain/exchange/rawCell.ts'
import { addDays, type IsoDate } from '#shared/domain/isoDate.ts'

/** What a cell's element says: its type, its stored value (null without one) and whether a formula stands in it. */
export type StoredCell = { type: string; value: string | null; style: number; isFormula: boolean }

const numberText = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?$/

/** Types a stored value without any guess; null for an empty cell. `text` gives the shared string of a number. */
export function readCellValue(
  { type, value, style, isFormula }: StoredCell,
  text: (index: number) => string | undefined,
  isDateStyle: (style: number) => boolean,
  isFrom1904: boolean,
): RawCell | null {
  if (value === null || (value === '' && type !== 'str')) return isFormula ? { kind: 'noResult' } : null
  switch (type) {
    case 's':
      return textCell(/^\d{1,9}$/.test(value) ? text(Number(value)) : undefined, isFormula)
    case 'str':
    case 'inlineStr':
      return textCell(value, isFormula)
    case 'b':
      return { kind: 'boolean', value: value === '1' || value === 'true', isFormula }
    case 'e':
      return { kind: 'error', text: value.slice(0, 20) }
    case 'd':
      return { kind: 'date', date: /^\d{4}-\d\d-\d\d/.exec(value)?.[0] ?? null, isFormula }
    default:
      return numberCell(value.trim(), isFormula, isDateStyle(style), isFrom1904)
  }
}

function textCell(text: string | undefined, isFormula: boolean): RawCell | null {
  if (text === undefined) return { kind: 'badNumber', text: '' }
  return text.trim() === '' ? null : { kind: 'text', text, isFormula }
}

function numberCell(value: string, isFormula: boolean, isDate: boolean, isFrom1904: boolean): RawCell {
  const number = Number(value)
  const plain = numberText.test(value) && Number.isFinite(number) ? plainDecimal(number) : null
  if (plain === null) return { kind: 'badNumber', text: value.slice(0, 40) }
  if (isDate) return { kind: 'date', date: civilDate(number, isFrom1904), isFormula }
  return { kind: 'number', text: plain, isFormula }
}

/**
 * The fifteen digits that a spreadsheet shows, without an exponent: a stored 12.299999999999999 is what it shows as 12.3.
 * Null beyond what any figure can be.
 */
function plainDecimal(number: number): string | null {
  if (Math.abs(number) >= 1e15) return null
  const shown = Number(number.toPrecision(15))
  const text = String(shown === 0 ? 0 : shown)
  return text.includes('e') ? shown.toFixed(12) : text
}

/** Excel's day 60 is 29/02/1900, which never was; before it, days count from 31/12/1899. */
function civilDate(serial: number, isFrom1904: boolean): IsoDate | null {
  const day = Math.floor(serial)
  if (day < (isFrom1904 ? 0 : 1) || day > 2_900_000 || (!isFrom1904 && day === 60)) return null
  if (isFrom1904) return addDays('1904-01-01', day)
  return addDays(day < 60 ? '1899-12-31' : '1899-12-30', day)
}
