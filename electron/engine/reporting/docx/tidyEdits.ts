import type { Edit, Range } from './edit.ts'
import { attributeOf, type XmlElement } from './scanXml.ts'
import type { TemplatePart } from './templatePart.ts'

const dropped = new Set(['w:proofErr', 'w:lastRenderedPageBreak'])
const paired = /^w:(?:bookmark|commentRange|perm)(?:Start|End)$/

/**
 * What must not stand in a filled part as it stood in the template: spelling marks, paragraph numbers of Word, and, within
 * what is repeated, bookmarks and comments (their names may occur once only) and the numbers of drawings.
 */
export function tidyEdits(part: TemplatePart, loops: readonly Range[], blocks: readonly Range[]): Edit[] {
  const isIn = (element: XmlElement, ranges: readonly Range[]) =>
    ranges.some((range) => range.start <= element.start && element.end <= range.end)
  const moved = part.elements.filter((element) => paired.test(element.name) && isIn(element, [...loops, ...blocks]))
  const keys = new Set(moved.map((element) => pairKey(part, element)))
  return part.elements.flatMap((element) => {
    if (dropped.has(element.name)) return [{ start: element.start, end: element.end }]
    if (paired.test(element.name))
      return keys.has(pairKey(part, element)) ? [{ start: element.start, end: element.end }] : []
    if (element.name === 'w:p' || element.name === 'w:tr') return paragraphNumbers(part, element)
    if (!isIn(element, loops)) return []
    if (element.name === 'w:commentReference') return [{ start: element.start, end: element.end }]
    return element.name === 'wp:docPr' ? drawingNumber(part, element) : []
  })
}

function pairKey(part: TemplatePart, element: XmlElement): string {
  return `${element.name.replace(/Start$|End$/, '')} ${attributeOf(part.xml, element, 'w:id') ?? ''}`
}

function paragraphNumbers(part: TemplatePart, { start, contentStart }: XmlElement): Edit[] {
  const head = part.xml.slice(start, contentStart)
  if (!head.includes('w14:')) return []
  return Array.from(head.matchAll(/\sw14:(?:paraId|textId)="[^"]*"/g), (match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }))
}

function drawingNumber(part: TemplatePart, { start, contentStart }: XmlElement): Edit[] {
  const match = /(\sid=")[^"]*/.exec(part.xml.slice(start, contentStart))
  if (!match) return []
  const from = start + match.index + (match[1]?.length ?? 0)
  return [{ start: from, end: start + match.index + match[0].length, op: { kind: 'drawingId' } }]
}
