import { fromTcvn3 } from './tcvn3.ts'
import { isVietnameseSyllable } from './vietnameseSyllable.ts'
import { fromVni } from './vni.ts'

/** A text that looks typed in an old encoding, with what it becomes in Unicode. */
type LegacyText = { encoding: 'TCVN3 (ABC)' | 'VNI'; converted: string }

/** Letters of Vietnamese in Unicode that neither old encoding shows: where they stand, the text is Unicode already. */
const unicodeOnly = /[ĂăĐđĨĩŨũƠơƯưẠ-ỹ]/u

/** Signs that stand in words of the old encodings and in no Vietnamese word in Unicode. */
const strange =
  /[\u00A1-\u00BF\u00C4-\u00C7\u00CB\u00CE\u00CF\u00D0\u00D1\u00D6-\u00D8\u00DB\u00DC\u00DE\u00DF\u00E4-\u00E7\u00EB\u00EE-\u00F1\u00F6-\u00F8\u00FB\u00FC\u00FE\u00AD]/u

const converters = [
  { encoding: 'TCVN3 (ABC)', convert: fromTcvn3 },
  { encoding: 'VNI', convert: fromVni },
] as const

/**
 * Tells a text in TCVN3 or VNI by its words: at least two hold signs that Vietnamese does not use, and become Vietnamese
 * syllables once converted. Null for anything else; it only ever proposes, since single letters are the same in both.
 */
export function findLegacyText(text: string): LegacyText | null {
  const strangeWords = text.split(/\s+/).filter((word) => strange.test(word) && !unicodeOnly.test(word))
  if (strangeWords.length < 2) return null
  const counted = converters.map((it) => ({
    ...it,
    good: strangeWords.filter((word) => becomesWord(word, it.convert)).length,
  }))
  const best = counted.reduce((a, b) => (b.good > a.good ? b : a))
  if (best.good < 2 || best.good < strangeWords.length * 0.6) return null
  const converted = text.replace(/\S+/g, (word) => (unicodeOnly.test(word) ? word : best.convert(word)))
  return { encoding: best.encoding, converted: converted.normalize('NFC') }
}

/** A lone sign is a bullet or a symbol, not a word. */
function becomesWord(word: string, convert: (word: string) => string): boolean {
  const parts = convert(word)
    .split(/[^\p{L}\p{M}]+/u)
    .filter((part) => part !== '')
  const isLong = parts.some((part) => part.length > 1)
  return isLong && parts.every(isVietnameseSyllable)
}
