import { formatPercent } from '../figures/formatFigure.ts'
import { percentOf } from '../figures/percentOf.ts'
import { readPercent, readWhole, wholeNumberPattern } from './narrativeNumbers.ts'

/** A rate in a text that does not agree with the numbers beside it. */
type PercentFinding = {
  /** The words as they stand: `57/84 vụ việc, đạt tỷ lệ 55%`. */
  quote: string
  /** What the numbers give, two decimals: "67,86%". */
  computed: string
}

/** How a rate is meant: exactly, or with a word before it. */
type Meant = 'exactly' | 'over' | 'under' | 'nearly' | 'about'

const percent = String.raw`(?<percent>\d+(?:,\d+)?)\s*%`
/** Words between the numbers and their rate: no digit, no end of clause. */
const between = String.raw`(?<between>[^\d%;\n]{0,80}?)`
const fraction = new RegExp(
  `(?<![\\d.,/-])(?<part>${wholeNumberPattern})\\s*/\\s*(?<whole>${wholeNumberPattern})(?![\\d./-])${between}${percent}`,
  'giu',
)
const changeOfBase = new RegExp(
  `(?:giảm|tăng)\\s+(?<part>${wholeNumberPattern})\\s+(?<noun>\\p{L}+\\s\\p{L}+|\\p{L}+)${between}${percent}`,
  'giu',
)

/** How far back a base is looked for; a bound, so that no text takes long. */
const sentenceReach = 600

/** After these a fraction is a date or a document's number. */
const notAFraction =
  /(?:\b(?:số|ngày|tháng|quý|năm|kỳ)|luật|nghị định|pháp lệnh|chỉ thị|quyết định|kết luận|thông tư)\s*$/iu
/** A rate after these speaks of a change, not of the fraction before it. */
const speaksOfChange = /tăng|giảm|so với|cao hơn|thấp hơn|vượt/iu

/**
 * Rates of a text that do not agree with the fraction or the base written beside them (rule 20). A rate that is the right one
 * rounded as far as it is written agrees, and so does one within the tolerance (tenths of a percentage point). "trên", "hơn":
 * the true rate is not below; "dưới", "chưa đến": below; "gần": at most two points below; "khoảng": within one point.
 */
export function checkNarrativePercents(text: string, toleranceTenths: number): PercentFinding[] {
  const plain = text.normalize('NFC').replace(/[\u00A0\u202F]/gu, ' ')
  return [...plain.matchAll(fraction)]
    .flatMap((match) => checkFraction(plain, match, toleranceTenths))
    .concat([...plain.matchAll(changeOfBase)].flatMap((match) => checkChangeOfBase(plain, match, toleranceTenths)))
}

/** Whether a written rate agrees with a true one in thousandths of a per cent. */
export function agreesWith(
  written: string,
  meantBy: string,
  trueThousandths: number,
  toleranceTenths: number,
): boolean {
  const { value, scale } = readPercent(written)
  if (scale > 3) return false
  const stated = value * 10 ** (3 - scale)
  const tolerance = Math.max(toleranceTenths * 100, 500 / 10 ** scale)
  const above = trueThousandths - stated
  switch (meantOf(meantBy)) {
    case 'over':
      return above >= -toleranceTenths * 100
    case 'under':
      return above <= toleranceTenths * 100
    case 'nearly':
      return above >= -2000 && above <= toleranceTenths * 100
    case 'about':
      return Math.abs(above) <= 1000
    case 'exactly':
      return Math.abs(above) <= tolerance
  }
}

function checkFraction(text: string, match: RegExpExecArray, toleranceTenths: number): PercentFinding[] {
  const { part = '', whole = '', between: words = '', percent: written = '' } = match.groups ?? {}
  if (notAFraction.test(text.slice(Math.max(0, match.index - 30), match.index)) || speaksOfChange.test(words)) return []
  const computed = percentOf(readWhole(part), readWhole(whole), 3)
  if (computed === null || agreesWith(written, words, computed, toleranceTenths)) return []
  return [{ quote: match[0], computed: inWords(computed) }]
}

/** "giảm 214 đơn vị, đạt 66,11%": of the units counted shortly before, singly or together. */
function checkChangeOfBase(text: string, match: RegExpExecArray, toleranceTenths: number): PercentFinding[] {
  const { part = '', noun = '', between: words = '', percent: written = '' } = match.groups ?? {}
  const bases = basesBefore(text.slice(Math.max(0, match.index - sentenceReach), match.index), noun).filter(
    (base) => base >= readWhole(part),
  )
  const rates = bases.map((base) => percentOf(readWhole(part), base, 3)).filter((rate) => rate !== null)
  const [likely] = rates
  if (likely === undefined || rates.some((rate) => agreesWith(written, words, rate, toleranceTenths))) return []
  return [{ quote: match[0], computed: inWords(likely) }]
}

/** The numbers of a noun in a text, and their sum first, which is the likeliest base. */
function basesBefore(text: string, noun: string): number[] {
  const pattern = new RegExp(`(?<![\\d./])(${wholeNumberPattern})\\s+${noun.toLowerCase()}`, 'giu')
  const numbers = [...text.matchAll(pattern)].map((match) => readWhole(match[1] ?? ''))
  return numbers.length > 1 ? [numbers.reduce((sum, value) => sum + value, 0), ...numbers] : numbers
}

function meantOf(words: string): Meant {
  if (/(?:trên|hơn|ít nhất|tối thiểu)\s*$/iu.test(words)) return 'over'
  if (/(?:dưới|chưa đến|chưa tới|chưa đầy|không quá)\s*$/iu.test(words)) return 'under'
  if (/gần\s*$/iu.test(words)) return 'nearly'
  return /(?:khoảng|xấp xỉ|chừng)\s*$/iu.test(words) ? 'about' : 'exactly'
}

function inWords(thousandths: number): string {
  return formatPercent(Math.round(thousandths / 10), 2)
}
