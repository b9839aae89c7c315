import type { FigureProblem, TypedIndicator } from './figureProblem.ts'

type NumberProblem = Exclude<FigureProblem, 'computed' | 'notAFigure' | 'ambiguousDash' | 'ambiguousWord'>

/** A value in units of 10^-scale, or why there is none; `choices` are texts that read in one way only. */
type ReadNumber = { ok: true; value: number } | { ok: false; problem: NumberProblem; choices: readonly string[] }

/** The digits of a number before and after its decimal mark. */
type Digits = { whole: string; decimals: string }

/** What a text may mean: certain, or a question between readings. Null when it is no number in any form. */
type Meaning = { certain: Digits } | { asked: readonly Digits[] } | null

const oneCommaAsThousands = /^[1-9]\d{0,2},\d{3}$/
const onePointAsThousands = /^[1-9]\d{0,2}\.\d{3}$/
const onePoint = /^\d+\.\d+$/
const american = /^[1-9]\d{0,2}(?:(?:,\d{3})+\.\d+|(?:,\d{3}){2,})$/
const vietnamese = /^(?:\d+|[1-9]\d{0,2}(?:(?:\.\d{3})+|(?: \d{3})+))(?:,\d+)?$/

/** More digits than any figure has; such a text is refused before it is converted. */
const tooManyDigits = 25

/** Reads a tidied text as a number of an indicator, in Vietnamese form; what has two readings is a question. */
export function readNumber(typed: string, { unit, scale }: Pick<TypedIndicator, 'unit' | 'scale'>): ReadNumber {
  const text = withoutUnit(typed, unit)
  if (/^[-(] ?\d[\d., ]*\)?$/.test(text)) return refuse('negative')
  if (!/^\d[\d., ]*$/.test(text)) return refuse('notANumber')
  const meaning = meaningOf(text, scale)
  if (meaning === null) return refuse('badGrouping')
  if ('certain' in meaning) return scaled(meaning.certain, scale)
  const possible = meaning.asked.filter((digits) => scaled(digits, scale).ok)
  return refuse('ambiguousSeparator', [...new Set(possible.map(written))])
}

/**
 * "1,234" is certain only for an indicator with three decimals, where it is how the number itself is printed; "1.234" only
 * for a whole number, where the point cannot be a decimal mark.
 */
function meaningOf(text: string, scale: number): Meaning {
  if (oneCommaAsThousands.test(text) && scale !== 3) return { asked: [digitsOf(text, null), digitsOf(text, ',')] }
  if (onePointAsThousands.test(text) && scale === 0) return { certain: digitsOf(text, null) }
  if (onePointAsThousands.test(text)) return { asked: [digitsOf(text, null), digitsOf(text, '.')] }
  if (onePoint.test(text)) return { asked: [digitsOf(text, '.'), digitsOf(text, null)] }
  if (american.test(text)) return { asked: [digitsOf(text, '.')] }
  return vietnamese.test(text) ? { certain: digitsOf(text, ',') } : null
}

function digitsOf(text: string, decimalMark: '.' | ',' | null): Digits {
  const [whole = '', decimals = ''] = decimalMark === null ? [text] : text.split(decimalMark)
  return { whole: whole.replace(/\D/g, ''), decimals }
}

function scaled({ whole, decimals }: Digits, scale: number): ReadNumber {
  if (decimals !== '' && scale === 0) return refuse('decimalsInInteger')
  if (decimals.length > scale) return refuse('tooManyDecimals')
  const digits = (whole + decimals.padEnd(scale, '0')).replace(/^0+(?=\d)/, '')
  if (digits.length > tooManyDigits) return refuse('tooLarge')
  const value = BigInt(digits)
  return value > BigInt(Number.MAX_SAFE_INTEGER) ? refuse('tooLarge') : { ok: true, value: Number(value) }
}

/** Without a mark between thousands, and with a decimal comma only where decimals follow. */
function written({ whole, decimals }: Digits): string {
  const digits = whole.replace(/^0+(?=\d)/, '')
  return decimals === '' ? digits : `${digits},${decimals}`
}

/** "12 cuộc" in a cell that is counted in cuộc says nothing but 12. */
function withoutUnit(typed: string, unit: string): string {
  const [text, tail] = [plainUnit(typed), plainUnit(unit)]
  const number = text.slice(0, -tail.length)
  return text.endsWith(tail) && /^\d[\d., ]*$/.test(number) ? number.trim() : typed
}

function plainUnit(text: string): string {
  return text.normalize('NFC').toLowerCase().replaceAll('²', '2')
}

function refuse(problem: NumberProblem, choices: readonly string[] = []): ReadNumber {
  return { ok: false, problem, choices }
}
