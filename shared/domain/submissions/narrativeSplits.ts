import { readWhole, wholeNumberPattern } from './narrativeNumbers.ts'

/** A whole that its listed parts do not add up to. */
type SplitFinding = { quote: string; whole: number; sum: number }

const split = new RegExp(
  `(?<![\\d./-])(?<whole>${wholeNumberPattern})\\s+(?<noun>\\p{L}+)(?<rest>[^.;\\n\\d]{0,80}?)trong đó(?<parts>[^;\\n]+?)(?=[;\\n]|\\.(?!\\d)|$)`,
  'giu',
)
const part = new RegExp(
  `^(?:gồm|có|là|bao gồm)?\\s*(?<number>${wholeNumberPattern})(?![\\d/%,.])\\s*(?<noun>\\p{L}+)?`,
  'iu',
)

/** Counting words: a part that is counted in another of these is not a part of the whole. */
const countingWords = new Set(
  'vụ,cuộc,người,lượt,đơn,ý,kiến,hội,hộ,doanh,cơ,mô,công,ban,tổ,lớp,văn,buổi,bản,hồ,tập,cá,xã,phường,nghị,đoàn'.split(
    ',',
  ),
)

/**
 * Lists after "trong đó" whose parts, two or more, do not add up to the number before it. A part is an item of the list that
 * starts with a number and is counted in the same thing, or in nothing.
 */
export function checkNarrativeSplits(text: string): SplitFinding[] {
  const plain = text.normalize('NFC').replace(/[\u00A0\u202F]/gu, ' ')
  return [...plain.matchAll(split)].flatMap((match) => {
    const { whole = '', noun = '', parts = '' } = match.groups ?? {}
    const numbers = partsOf(parts, noun.toLowerCase())
    const sum = numbers.reduce((all, value) => all + value, 0)
    return numbers.length < 2 || sum === readWhole(whole)
      ? []
      : [{ quote: match[0].trim(), whole: readWhole(whole), sum }]
  })
}

function partsOf(list: string, noun: string): number[] {
  const items = list.replace(/^\s*:/, '').split(/,\s|\s\+\s|\svà\s/iu)
  return items.flatMap((item) => {
    const groups = part.exec(item.trim())?.groups
    const counted = groups?.['noun']?.toLowerCase()
    if (!groups?.['number'] || (counted !== undefined && counted !== noun && countingWords.has(counted))) return []
    return [readWhole(groups['number'])]
  })
}
