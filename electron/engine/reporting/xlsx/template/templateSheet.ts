import { resave } from './openTemplate.ts'
import { parseTagText, type TagText } from './tagText.ts'

type MarkedCell = {
  attributes: string
  /** Its place in `cells` of its row. */
  start: number
  end: number
}

/** A cell of a template that holds tags. */
export type TaggedCell = MarkedCell & { text: TagText }

/** A cell of a template that holds a formula; `content` is the XML inside it. */
export type FormulaCell = MarkedCell & { content: string }

/** A row of a template: `open` holds its attributes, `cells` its content as it stands. */
export type TemplateRow = {
  number: number
  open: string
  cells: string
  tagged: readonly TaggedCell[]
  formulas: readonly FormulaCell[]
}

/** A sheet of a template cut at its rows; `head` ends with `<sheetData>`, `tail` begins with `</sheetData>`. */
export type TemplateSheet = { head: string; rows: readonly TemplateRow[]; tail: string }

/** Where a cell stands, from its attributes: "C5". Throws PackageFault when they do not tell. */
export function cellNameOf(attributes: string): string {
  const name = /\sr="([A-Z]+\d+)"/.exec(attributes)?.[1]
  if (name === undefined) throw resave()
  return name
}

/** Cuts the XML of a sheet at its rows and finds the tags in its strings. Throws PackageFault when it is not as Excel writes it. */
export function scanSheet(xml: string, strings: ReadonlyMap<number, string>): TemplateSheet {
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

function scanRows(xml: string, strings: ReadonlyMap<number, string>): TemplateRow[] {
  return Array.from(xml.matchAll(/<row\b([^>/]*)(?:\/>|>([^]*?)<\/row>)/g), (match) => {
    const [, open = '', cells = ''] = match
    const number = Number(/\sr="(\d+)"/.exec(open)?.[1])
    if (!Number.isInteger(number)) throw resave()
    return { number, open, cells, ...scanCells(cells, strings) }
  })
}

const nothing: Pick<TemplateRow, 'tagged' | 'formulas'> = { tagged: [], formulas: [] }

function scanCells(xml: string, strings: ReadonlyMap<number, string>): Pick<TemplateRow, 'tagged' | 'formulas'> {
  if (!xml.includes('t="s"') && !xml.includes('t="inlineStr"') && !xml.includes('<f')) return nothing
  const tagged: TaggedCell[] = []
  const formulas: FormulaCell[] = []
  for (const match of xml.matchAll(/<c\b([^>/]*)>([^]*?)<\/c>/g)) {
    const [whole, attributes = '', content = ''] = match
    const isFormula = content.includes('<f')
    const text = isFormula ? undefined : taggedText(attributes, content, strings)
    if (!isFormula && text === undefined) continue
    const cell = { attributes, start: match.index, end: match.index + whole.length }
    if (text === undefined) formulas.push({ ...cell, content })
    else tagged.push({ ...cell, text })
  }
  return { tagged, formulas }
}

/** The text with tags that a cell shows; undefined when it shows none. */
function taggedText(attributes: string, inside: string, strings: ReadonlyMap<number, string>): TagText | undefined {
  if (attributes.includes(' t="s"')) {
    const index = /<v>(\d+)<\/v>/.exec(inside)?.[1]
    const content = index === undefined ? undefined : strings.get(Number(index))
    return content === undefined ? undefined : parseTagText(content)
  }
  if (!attributes.includes(' t="inlineStr"')) return undefined
  const string = /<is>([^]*)<\/is>/.exec(inside)?.[1]
  return string === undefined ? undefined : parseTagText(string)
}
