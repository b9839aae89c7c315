import type { ReportFacts } from './reportFacts.ts'

/** How the unit's whole area is called in a sentence. */
export type ScopeWords = {
  /** "toàn tỉnh", "toàn huyện". */
  whole: string
  /** "trên địa bàn tỉnh". */
  inArea: string
}

/** The words for the area a report covers; a unit without an area (đảng ủy, sở) is "toàn đơn vị". */
export function scopeWords({ designation }: ReportFacts['unit']): ScopeWords {
  if (designation === '' || designation === 'sở') return { whole: 'toàn đơn vị', inArea: 'trong đơn vị' }
  return { whole: `toàn ${designation}`, inArea: `trên địa bàn ${designation}` }
}

const designations = /^(Tỉnh|Thành phố|Huyện|Thị xã|Thị trấn|Xã|Phường|Sở|Đặc khu)(?= )/

/** A unit's full name inside a sentence: "Huyện Lục Nam" → "huyện Lục Nam"; "Đảng ủy Công an tỉnh" stays. */
export function inSentence(fullName: string): string {
  return fullName.replace(designations, (word) => word.toLocaleLowerCase('vi'))
}

/** The text with a capital first letter. */
export function capitalised(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase('vi') + text.slice(1)
}

/** "a", "a và b", "a, b và c". */
export function joinWords(parts: readonly string[]): string {
  const last = parts.at(-1) ?? ''
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} và ${last}`
}

/** The names, at most `most` of them, then how many more there are. */
export function someNames(names: readonly string[], most: number): string {
  if (names.length <= most + 1) return joinWords(names)
  return `${names.slice(0, most).join(', ')} và ${names.length - most} đơn vị khác`
}
