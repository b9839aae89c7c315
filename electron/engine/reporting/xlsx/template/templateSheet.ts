import { resave } from './openTemplate.ts'
import { parseTagText, type TagText } from './tagText.ts'

/** A cell of a template that holds tags. */
export type TaggedCell = { name: string; column: string; text: TagText }

/** A row of a template: `open` holds its attributes, `cells` its content as it stands. */
export type TemplateRow = {
  number: number
  open: string
  cells: string
  tagged: readonly TaggedCell[]
  hasFormula: boolean
}

/** A sheet of a template cut at its rows; `head` ends with `<sheetData>`, `tail` begins with `</sheetData>`. */
export type TemplateSheet = { head: string; rows: readonly TemplateRow[]; tail: string }

/** A cell with content, cut into its attributes and what is inside. Made anew for each walk: it keeps its place. */
export function filledCells(): RegExp {
  return /<c\b([^>/]*)>([^]*?)<\/c>/g
}

/** Cuts the XML of a sheet at its rows and finds the tags in its strings. Throws PackageFault when it is not as Excel writes it. */
export function scanSheet(xml: string, strings: ReadonlyMap<number, TagText>): TemplateSheet {
  if (!/<worksheet\b/.test(xml)) throw resave()
  const start = xml.indexOf('<sheetData>')
  const end = xml.indexOf('</sheetData>')
  if (start === -1 || end === -1) {
    if (!/<sheetData\s*\/>/.test(xml)) throw resave()
    return { head: xml, rows: [], tail: '' }
  }
  const from = start + '<sheetData>'.length
  return { head: xml.slice(0, from), rows: scanRows(xml.slice(from, end), strings), tail: xml.slice(end) }
}

/** The text with tags that a cell shows; undefined when it shows none. */
export function taggedText(
  attributes: string,
  content: string,
  strings: ReadonlyMap<number, TagText>,
): TagText | undefined {
  if (/\st="s"/.test(attributes)) {
    const index = /<v>(\d+)<\/v>/.exec(content)?.[1]
    return index === undefined ? undefined : strings.get(Number(index))
  }
  if (!/\st="inlineStr"/.test(attributes)) return undefined
  const inside = /<is>([^]*)<\/is>/.exec(content)?.[1]
  return inside === undefined ? undefined : parseTagText(inside)
}

function scanRows(xml: string, strings: ReadonlyMap<number, TagText>): TemplateRow[] {
  return Array.from(xml.matchAll(/<row\b([^>/]*)(?:\/>|>([^]*?)<\/row>)/g), (match) => {
    const [, open = '', cells = ''] = match
    const number = Number(/\sr="(\d+)"/.exec(open)?.[1])
    if (!Number.isInteger(number)) throw resave()
    return { number, open, cells, tagged: scanCells(cells, strings), hasFormula: cells.includes('<f') }
  })
}

function scanCells(xml: string, strings: ReadonlyMap<number, TagText>): TaggedCell[] {
  if (!xml.includes('t="s"') && !xml.includes('t="inlineStr"')) return []
  const found: TaggedCell[] = []
  for (const match of xml.matchAll(filledCells())) {
    const [, attributes = '', content = ''] = match
    const text = taggedText(attributes, content, strings)
    if (text === undefined) continue
    const place = /\sr="(([A-Z]+)\d+)"/.exec(attributes)
    if (place === null) throw resave()
    found.push({ name: place[1] ?? '', column: place[2] ?? '', text })
  }
  return found
}
