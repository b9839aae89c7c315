import { columnNumber } from '../../reporting/xlsx/cellAddress.ts'
import type { XmlElement } from '../../reporting/docx/scanXml.ts'
import { rowHeight } from '../../reporting/xlsx/rowHeight.ts'
import { textElement } from '../../reporting/xlsx/xlsxText.ts'
import { ReadingFault } from '../reading/readingFault.ts'
import { localName, type XmlPart } from '../reading/readXmlPart.ts'
import { attribute } from '../reading/xmlAttributes.ts'
import type { MarkStyles, MarkTone } from './markStyles.ts'
import { applyXmlEdits, withAttribute, withoutAttribute } from './xmlEdit.ts'

/** The marks of one row: cells to fill, and what to say beside them. */
export type RowMarks = {
  row: number
  cells: ReadonlyMap<string, MarkTone>
  remark: { cell: string; text: string } | null
}

/** How wide the column of explanations is, in characters. */
const remarkWidth = 46

/** The XML of a sheet with rows marked; every other row stays as it is, byte for byte. */
export function markSheet(part: XmlPart, marks: readonly RowMarks[], styles: MarkStyles): string {
  const rows = rowsOf(part)
  const edits = marks.map((mark) => {
    const row = rows.find(({ number }) => number === mark.row)
    if (row !== undefined)
      return { start: row.element.start, end: row.element.end, text: markRow(part, row.element, mark, styles) }
    const next = rows.find(({ number }) => number > mark.row)?.element.start ?? endOfData(part)
    return { start: next, end: next, text: newRow(part, mark, styles) }
  })
  return applyXmlEdits(part.xml, edits)
}

type Cell = { name: string; column: number; xml: string }

function rowsOf(part: XmlPart): { number: number; element: XmlElement }[] {
  return part.elements
    .filter((element) => localName(element) === 'row')
    .map((element) => ({ number: Number(attribute(part.xml, element, 'r')), element }))
}

function endOfData({ elements }: XmlPart): number {
  const data = elements.find((element) => localName(element) === 'sheetData')
  if (data !== undefined && data.contentEnd > data.contentStart) return data.contentEnd
  throw new ReadingFault('emptySheet', 'Trang tính trống nên không đánh dấu được.')
}

function markRow(part: XmlPart, element: XmlElement, mark: RowMarks, styles: MarkStyles): string {
  const { xml, elements } = part
  const index = elements.indexOf(element)
  const cells = elements
    .filter(({ parent }) => parent === index)
    .map((cell) => cellOf(xml.slice(cell.start, cell.end), attribute(xml, cell, 'r')))
  const prefix = prefixOf(element)
  const head = xml.slice(element.start, element.contentStart).replace(/\s*\/>$/, '>')
  return `${withRoom(head, mark)}${markCells(cells, mark, styles, prefix)}</${element.name}>`
}

function newRow(part: XmlPart, mark: RowMarks, styles: MarkStyles): string {
  const prefix = part.elements[0] === undefined ? '' : prefixOf(part.elements[0])
  const head = withRoom(`<${prefix}row r="${mark.row}">`, mark)
  return `${head}${markCells([], mark, styles, prefix)}</${prefix}row>`
}

function markCells(
  cells: readonly Cell[],
  { cells: filled, remark }: RowMarks,
  styles: MarkStyles,
  prefix: string,
): string {
  const byName = new Map(cells.map((cell) => [cell.name, cell]))
  for (const [name, tone] of filled) {
    const cell = byName.get(name) ?? cellOf(`<${prefix}c r="${name}"/>`, name)
    byName.set(name, { ...cell, xml: filledCell(cell.xml, tone, styles) })
  }
  if (remark !== null) {
    const words = textElement(remark.text).replace('<t', `<${prefix}t`).replace('</t>', `</${prefix}t>`)
    const xml = `<${prefix}c r="${remark.cell}" s="${styles.remark()}" t="inlineStr"><${prefix}is>${words}</${prefix}is></${prefix}c>`
    byName.set(remark.cell, cellOf(xml, remark.cell))
  }
  return [...byName.values()]
    .sort((a, b) => a.column - b.column)
    .map(({ xml }) => xml)
    .join('')
}

function filledCell(xml: string, tone: MarkTone, styles: MarkStyles): string {
  const end = xml.indexOf('>') + 1
  const head = xml.slice(0, end)
  const style = Number(/\ss\s*=\s*["'](\d+)["']/.exec(head)?.[1] ?? 0)
  return withAttribute(head, 's', String(styles.filled(style, tone))) + xml.slice(end)
}

function cellOf(xml: string, name: string): Cell {
  return { name, column: columnNumber(name.replace(/\d+/g, '')), xml }
}

/** High enough for its explanation; `spans` would no longer be true. */
function withRoom(head: string, { remark }: RowMarks): string {
  const bare = withoutAttribute(head, 'spans')
  if (remark === null) return bare
  const now = Number(/\sht\s*=\s*["']([\d.]+)["']/.exec(bare)?.[1] ?? 15)
  const needed = rowHeight(remark.text, remarkWidth, 15.5)
  return needed <= now ? bare : withAttribute(withAttribute(bare, 'ht', String(needed)), 'customHeight', '1')
}

function prefixOf({ name }: XmlElement): string {
  return name.slice(0, name.indexOf(':') + 1)
}
