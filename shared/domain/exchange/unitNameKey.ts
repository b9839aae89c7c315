import { foldText } from '../text/foldText.ts'

/** A name in any spelling taken apart: its designation, folded ('' without one), and the rest with and without diacritics. */
export type UnitNameKey = { designation: string; exact: string; folded: string }

/** Designations of one word, as written in full and for short; those of a single letter need their dot. */
const oneWord: ReadonlyMap<string, string> = new Map([
  ['tt.', 'thi tran'],
  ['tt', 'thi tran'],
  ['ttr.', 'thi tran'],
  ['tp.', 'thanh pho'],
  ['tp', 'thanh pho'],
  ['tx.', 'thi xa'],
  ['phuong', 'phuong'],
  ['p.', 'phuong'],
  ['huyen', 'huyen'],
  ['h.', 'huyen'],
  ['xa', 'xa'],
  ['x.', 'xa'],
  ['tinh', 'tinh'],
  ['t.', 'tinh'],
  ['so', 'so'],
])

const twoWords: readonly string[] = ['thi tran', 'thanh pho', 'thi xa']

/**
 * Reads a unit's name however it is spelt: case, NFC or NFD, "ủy" or "uỷ", "TT." or "thị trấn", extra and no-break spaces.
 * Other words in front, such as "UBND", stay part of the name: another body may bear the rest of it.
 */
export function unitNameKey(text: string): UnitNameKey {
  const words = wordsOf(text)
  const folded = words.map(foldText)
  const { designation, length } = designationOf(folded)
  return {
    designation,
    exact: words.slice(length).map(tonesLast).join(' '),
    folded: folded.slice(length).join(' '),
  }
}

function wordsOf(text: string): string[] {
  return text
    .normalize('NFKC')
    .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/gu, '')
    .replaceAll('.', '. ')
    .toLowerCase()
    .split(/[\s,;]+/u)
    .filter((word) => word !== '')
}

/** A name that is nothing but a designation keeps it as its name. */
function designationOf([first = '', second = '', ...rest]: readonly string[]): { designation: string; length: number } {
  const two = `${first} ${second}`
  if (twoWords.includes(two) && rest.length > 0) return { designation: two, length: 2 }
  const one = oneWord.get(first)
  return one === undefined || second === '' ? { designation: '', length: 0 } : { designation: one, length: 1 }
}

/** A syllable with its tone mark moved to its end: "ủy" and "uỷ" become one. */
function tonesLast(word: string): string {
  const marks = word.normalize('NFD')
  const tones = marks.match(/[\u0300\u0301\u0303\u0309\u0323]/gu) ?? []
  const letters = marks.replace(/[\u0300\u0301\u0303\u0309\u0323]/gu, '').normalize('NFC')
  return letters.replace(/[ðɖ]/gu, 'đ') + tones.join('')
}
