import type { UnitName } from '../../consolidation/consolidation.ts'
import type { NarrativeFact, ReportFacts } from '../reportFacts.ts'
import type { ReportParagraph } from '../reportModel.ts'
import { capitalised, inSentence, joinWords } from '../scopeWords.ts'

const mostHighlights = 5

/** A section that people write: where it answers a text indicator that decides, else its code. */
export type WrittenSection = { code: string; textIndicator: string | null }

/** Whether a text belongs into a section; outlines of other report types may keep the same text under another code. */
export function answers({ section, textIndicator }: NarrativeFact, wanted: WrittenSection): boolean {
  return wanted.textIndicator === null
    ? textIndicator === null && section === wanted.code
    : textIndicator === wanted.textIndicator
}

/** What the unit itself wrote for a section, a paragraph a line. */
export function ownNarrative(section: WrittenSection, { narratives, unit }: ReportFacts): ReportParagraph[] {
  const own = narratives.find((one) => answers(one, section) && one.unit.code === unit.code)
  const lines = (own?.text ?? '').split('\n').map((line) => line.trim())
  return lines
    .filter((line) => line !== '')
    .map((text, index) => ({ id: `${section.code}.loi-van.${index + 1}`, text: capitalised(ended(text)) }))
}

/**
 * What children wrote for a section: the opening sentence of each with the unit named, equal sentences once, at most five
 * in the children's order.
 */
export function childHighlights(section: WrittenSection, { narratives, unit }: ReportFacts): ReportParagraph[] {
  const sayings = new Map<string, UnitName[]>()
  for (const one of narratives) {
    const opening = withoutName(firstSentence(one.text), one.unit)
    if (!answers(one, section) || one.unit.code === unit.code || opening === '') continue
    sayings.set(opening, [...(sayings.get(opening) ?? []), one.unit])
  }
  return Array.from(sayings)
    .slice(0, mostHighlights)
    .map(([opening, units]) => ({
      id: `${section.code}.${units[0]?.code ?? ''}`,
      text: `- ${namesOf(units)}: ${inTheSentence(opening)}`,
    }))
}

function namesOf(units: readonly UnitName[]): string {
  return capitalised(joinWords(units.map(({ name }) => inSentence(name))))
}

/** The unit is named in front: its name in the sentence says nothing more, and would keep equal sentences apart. */
function withoutName(sentence: string, { name }: UnitName): string {
  const tidy = sentence
    .replaceAll(` của ${inSentence(name)}`, '')
    .replaceAll(inSentence(name), '')
    .replaceAll(name, '')
  return tidy
    .replace(/\s+/g, ' ')
    .replace(/ (?=[,.;])/g, '')
    .trim()
}

function firstSentence(text: string): string {
  const line =
    text
      .split('\n')
      .map((one) => one.replace(/^[-–+•\s]+/, '').trim())
      .find((one) => one !== '') ?? ''
  const end = /[.!?](?=\s+\p{Lu}|$)/u.exec(line)
  return ended(end ? line.slice(0, end.index) : line)
}

function ended(text: string): string {
  return /[.!?:;…,”"]$/.test(text) ? text : `${text}.`
}

/** A small first letter after the colon, unless the word is an abbreviation or a name of the usual bodies. */
function inTheSentence(opening: string): string {
  const [word = ''] = opening.split(' ')
  const staysCapital = word.length > 1 && word === word.toLocaleUpperCase('vi')
  const isName = /^(Đảng|Nhân|Nhà|Mặt|Ban Dân|Tỉnh ủy|Huyện ủy|Thành ủy|Chỉ thị|Chủ tịch|Bí thư)/.test(opening)
  return staysCapital || isName ? opening : opening.slice(0, 1).toLocaleLowerCase('vi') + opening.slice(1)
}
