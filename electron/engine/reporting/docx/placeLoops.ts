import { describeFault } from './describeFault.ts'
import type { Range } from './edit.ts'
import type { TagNode } from './pairTags.ts'
import { type Tag, standsAlone } from './readTags.ts'
import type { TemplateFault } from './templateFault.ts'
import { type TemplatePart, around, elementAt } from './templatePart.ts'

/** The XML that a loop repeats (`body`), within what it replaces (`outer`: the tags' own paragraphs go too). */
export type LoopPlace = { node: TagNode; parent: TagNode | null; path: readonly string[]; outer: Range; body: Range }

/** Finds what each loop repeats: rows, paragraphs, or the text between its tags; ends that do not fit are reported. */
export function placeLoops(part: TemplatePart, nodes: readonly TagNode[], faults: TemplateFault[]): LoopPlace[] {
  const places = walk(part, nodes, null, [], faults)
  reportOverlaps(part, places, faults)
  return places
}

function walk(
  part: TemplatePart,
  nodes: readonly TagNode[],
  parent: TagNode | null,
  path: readonly string[],
  faults: TemplateFault[],
): LoopPlace[] {
  return nodes.flatMap((node) => {
    if (!node.close) return []
    const inner = [...path, node.tag.name]
    const found = placeLoop(part, node.tag, node.close)
    if (typeof found === 'string') faults.push(describeFault(part, node.tag.paragraph, node.tag.written, found, advice))
    const own = typeof found === 'string' ? [] : [{ node, parent, path: inner, ...found }]
    return [...own, ...walk(part, node.children, node, inner, faults)]
  })
}

const advice =
  'hãy đặt thẻ mở và thẻ đóng trong cùng một đoạn, hoặc mỗi thẻ một đoạn riêng liền cấp, hoặc ở ô đầu và ô cuối của cùng một bảng'

/** The place of one loop, or what is wrong with it. */
function placeLoop(part: TemplatePart, open: Tag, close: Tag): { outer: Range; body: Range } | string {
  const cells = [open, close].map((tag) => around(part, tag.paragraph.element, 'w:tc'))
  if (cells[0] !== cells[1]) return placeRows(part, cells[0] ?? -1, cells[1] ?? -1)
  const first = elementAt(part, open.paragraph.element)
  const last = elementAt(part, close.paragraph.element)
  if (first.parent !== last.parent) return 'có thẻ đóng nằm ở vùng khác'
  if (first === last || !standsAlone(open) || !standsAlone(close)) return placeInline(part, open, close)
  if ([open, close].some((tag) => endsSection(part, tag.paragraph.element)))
    return 'đứng ở đoạn có dấu ngắt phần (section)'
  return { outer: { start: first.start, end: last.end }, body: { start: first.end, end: last.start } }
}

function placeRows(part: TemplatePart, firstCell: number, lastCell: number): { outer: Range; body: Range } | string {
  if (firstCell === -1 || lastCell === -1) return 'có một đầu trong bảng, một đầu ngoài bảng'
  const first = elementAt(part, around(part, firstCell, 'w:tr'))
  const last = elementAt(part, around(part, lastCell, 'w:tr'))
  if (first.parent !== last.parent || elementAt(part, first.parent).name !== 'w:tbl')
    return 'có hai đầu ở hai bảng khác nhau'
  const rows = { start: first.start, end: last.end }
  return { outer: rows, body: rows }
}

function placeInline(part: TemplatePart, open: Tag, close: Tag): { outer: Range; body: Range } | string {
  const from = open.segments.at(-1)
  const to = close.segments[0]
  if (!from || !to) return 'không có chữ'
  if (!isRepeatable(part, from.element, to.element)) return 'có thẻ đóng nằm ở vùng khác'
  if (fieldDepth(part, from.end) !== fieldDepth(part, to.start))
    return 'có một đầu nằm trong trường (field), một đầu ở ngoài'
  const range = { start: from.end, end: to.start }
  return { outer: range, body: range }
}

/** Text between two w:t can be repeated when what it closes and what it opens again are elements of the same names. */
function isRepeatable(part: TemplatePart, from: number, to: number): boolean {
  const [opened, closed] = [lineage(part, from), lineage(part, to)]
  if (opened.length !== closed.length) return false
  return opened.every((index, depth) => elementAt(part, index).name === elementAt(part, closed[depth] ?? index).name)
}

function lineage(part: TemplatePart, index: number): number[] {
  const line: number[] = []
  for (let at = index; at !== -1; at = elementAt(part, at).parent) line.push(at)
  return line
}

function fieldDepth(part: TemplatePart, offset: number): number {
  let depth = 0
  for (const element of part.elements) {
    if (element.start >= offset) break
    if (element.name !== 'w:fldChar') continue
    const head = part.xml.slice(element.start, element.contentStart)
    depth += head.includes('"begin"') ? 1 : head.includes('"end"') ? -1 : 0
  }
  return depth
}

/** True for a paragraph whose removal would take a section of the document with it. */
export function endsSection(part: TemplatePart, paragraph: number): boolean {
  const { start, end } = elementAt(part, paragraph)
  return part.elements.some((element) => element.name === 'w:sectPr' && element.start > start && element.end < end)
}

/** Rows widen a loop beyond its tags: it must then still lie within its parent, and beside its siblings. */
function reportOverlaps(part: TemplatePart, places: readonly LoopPlace[], faults: TemplateFault[]): void {
  for (const place of places) {
    const around = places.filter((other) => other !== place && contains(other, place, places))
    const isWrong =
      around.at(-1)?.node !== (place.parent ?? undefined) || places.some((other) => crosses(other.outer, place.outer))
    if (!isWrong) continue
    const { tag } = place.node
    faults.push(describeFault(part, tag.paragraph, tag.written, 'chồng lên một phần lặp khác', advice))
  }
}

function contains(outer: LoopPlace, inner: LoopPlace, places: readonly LoopPlace[]): boolean {
  const [a, b] = [outer.body, inner.outer]
  if (a.start > b.start || a.end < b.end) return false
  return a.start < b.start || a.end > b.end || places.indexOf(outer) < places.indexOf(inner)
}

function crosses(a: Range, b: Range): boolean {
  return a.start < b.start && b.start < a.end && a.end < b.end
}
