import type { XmlElement } from './scanXml.ts'

/** A part that may hold tags, scanned: its text, its elements, and the paragraphs with their runs joined. */
export type TemplatePart = {
  name: string
  /** What a clerk calls it: "thân văn bản", "đầu trang". */
  place: string
  xml: string
  elements: readonly XmlElement[]
  paragraphs: readonly Paragraph[]
}

/** A paragraph with the raw XML text of its w:t elements joined, so that a tag split over runs is whole again. */
export type Paragraph = {
  /** Index of the w:p element. */
  element: number
  joined: string
  /** Where each piece of `joined` comes from, in order. */
  pieces: readonly TextPiece[]
  /** True when it shows something beside text: a picture, a break, a field. */
  hasMore: boolean
}

type TextPiece = { /** Index of the w:t element. */ element: number; /** Offset in `joined`. */ from: number }

/** Stands in `joined` where something that is not text interrupts it; no XML text can hold this character. */
export const interruption = '\u0001'

const invisibleInRun = new Set(['w:t', 'w:rPr', 'w:lastRenderedPageBreak', 'w:annotationRef', 'w:commentReference'])
const visibleBesideRuns = new Set(['w:fldSimple', 'm:oMath', 'm:oMathPara', 'w:subDoc'])

/** Joins the runs of every paragraph of a part. */
export function joinRuns(xml: string, elements: readonly XmlElement[]): Paragraph[] {
  const drafts = new Map<number, { joined: string; pieces: TextPiece[]; hasMore: boolean }>()
  const paragraphOf: number[] = []
  elements.forEach((element, index) => {
    paragraphOf[index] = element.name === 'w:p' ? index : (paragraphOf[element.parent] ?? -1)
    if (element.name === 'w:p') drafts.set(index, { joined: '', pieces: [], hasMore: false })
    const draft = drafts.get(paragraphOf[element.parent] ?? -1)
    if (!draft) return
    if (element.name === 'w:t') {
      draft.pieces.push({ element: index, from: draft.joined.length })
      draft.joined += xml.slice(element.contentStart, element.contentEnd)
    } else if (isVisible(element, elements)) {
      draft.joined += interruption
      draft.hasMore = true
    }
  })
  return Array.from(drafts, ([element, draft]) => ({ element, ...draft }))
}

function isVisible(element: XmlElement, elements: readonly XmlElement[]): boolean {
  if (visibleBesideRuns.has(element.name)) return true
  return elements[element.parent]?.name === 'w:r' && !invisibleInRun.has(element.name)
}

/** The nearest element of one of these names around the element, itself included; -1 when there is none. */
export function around(part: TemplatePart, index: number, ...names: string[]): number {
  let at = index
  while (at !== -1) {
    const element = elementAt(part, at)
    if (names.includes(element.name)) return at
    at = element.parent
  }
  return -1
}

/** The element of an index that came from this part's own lists. */
export function elementAt(part: { elements: readonly XmlElement[] }, index: number): XmlElement {
  const element = part.elements[index]
  if (!element) throw new Error(`No element ${index} among ${part.elements.length}`)
  return element
}
