import { type TemplatePart, around, elementAt } from './templatePart.ts'

/** The tag that marks a table of the template as a sample: `{mau_bang}` in any of its cells, best the first. */
export const sampleName = 'mau_bang'

/** Child elements of a property element by name, as they stand in the XML: "w:jc" → `<w:jc w:val="center"/>`. */
export type Properties = Readonly<Record<string, string>>

/** How a cell looks. */
export type CellLook = { cell: Properties; paragraph: Properties; run: Properties }

/** How the cells of a row look, column by column; the last look holds for all further columns. */
export type RowLook = { row: Properties; cells: readonly CellLook[] }

/** The look of a built table, taken from a table in the template: its rows show the head, then a data, a total and a group row. */
export type SampleTable = { table: Properties; head: RowLook; data: RowLook; total: RowLook; group: RowLook }

const fonts =
  '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/>'
const line = (side: string) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`
const plainRun: Properties = { 'w:rFonts': fonts, 'w:sz': '<w:sz w:val="24"/>', 'w:szCs': '<w:szCs w:val="24"/>' }
const boldRun: Properties = { ...plainRun, 'w:b': '<w:b/>', 'w:bCs': '<w:bCs/>' }
const tight: Properties = {
  'w:spacing': '<w:spacing w:before="20" w:after="20" w:line="240" w:lineRule="auto"/>',
  'w:ind': '<w:ind w:left="0" w:right="0" w:firstLine="0"/>',
}
const middle: Properties = { 'w:vAlign': '<w:vAlign w:val="center"/>' }
const rowOf = (run: Properties, paragraph: Properties): RowLook => ({
  row: {},
  cells: [{ cell: middle, paragraph, run }],
})
const centred: Properties = { ...tight, 'w:jc': '<w:jc w:val="center"/>' }

/** Thin black lines, Times New Roman 12, bold head and totals: what holds where a template shows no sample. */
export const defaultSampleTable: SampleTable = {
  table: {
    'w:jc': '<w:jc w:val="center"/>',
    'w:tblBorders': `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(line).join('')}</w:tblBorders>`,
    'w:tblCellMar': '<w:tblCellMar><w:left w:w="57" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar>',
  },
  head: rowOf(boldRun, centred),
  data: rowOf(plainRun, tight),
  total: rowOf(boldRun, tight),
  group: rowOf(boldRun, tight),
}

const ownTable = new Set([
  'w:tblW',
  'w:tblLayout',
  'w:tblCaption',
  'w:tblDescription',
  'w:tblpPr',
  'w:tblOverlap',
  'w:tblPrChange',
])
const keptInRow = new Set(['w:trHeight'])
const keptInCell = new Set(['w:tcBorders', 'w:shd', 'w:noWrap', 'w:tcMar', 'w:textDirection', 'w:vAlign', 'w:hideMark'])
const ownParagraph = new Set(['w:sectPr', 'w:rPr', 'w:pPrChange', 'w:numPr', 'w:framePr'])
const ownRun = new Set(['w:rPrChange', 'w:ins', 'w:del', 'w:moveFrom', 'w:moveTo'])

/** Reads the look of a sample table. A row that it does not show looks like the row before it, totals and groups bold. */
export function readSampleTable(part: TemplatePart, table: number): SampleTable {
  const rows = childrenOf(part, table, 'w:tr').map((row) => readRow(part, row))
  const head = rows[0] ?? defaultSampleTable.head
  const data = rows[1] ?? defaultSampleTable.data
  const total = rows[2] ?? bold(data)
  const look = without(propertiesOf(part, table, 'w:tblPr'), ownTable)
  return { table: look, head, data, total, group: rows[3] ?? total }
}

function bold(row: RowLook): RowLook {
  const strong = { 'w:b': '<w:b/>', 'w:bCs': '<w:bCs/>' }
  return { ...row, cells: row.cells.map((look) => ({ ...look, run: { ...look.run, ...strong } })) }
}

function readRow(part: TemplatePart, row: number): RowLook {
  const cells = childrenOf(part, row, 'w:tc').map((cell) => readCell(part, cell))
  return { row: only(propertiesOf(part, row, 'w:trPr'), keptInRow), cells }
}

function readCell(part: TemplatePart, cell: number): CellLook {
  const paragraph = childrenOf(part, cell, 'w:p')[0]
  const run = part.elements.findIndex(
    (element, index) => element.name === 'w:r' && paragraph !== undefined && around(part, index, 'w:p') === paragraph,
  )
  const runOf = run === -1 ? {} : propertiesOf(part, run, 'w:rPr')
  return {
    cell: only(propertiesOf(part, cell, 'w:tcPr'), keptInCell),
    paragraph: paragraph === undefined ? {} : without(propertiesOf(part, paragraph, 'w:pPr'), ownParagraph),
    run: without(runOf, ownRun),
  }
}

/** The children of an element's property element. */
function propertiesOf(part: TemplatePart, owner: number, name: string): Properties {
  const holder = childrenOf(part, owner, name)[0]
  if (holder === undefined) return {}
  const entries = part.elements.flatMap((element) =>
    element.parent === holder ? [[element.name, part.xml.slice(element.start, element.end)]] : [],
  )
  return Object.fromEntries(entries) as Properties
}

function childrenOf(part: TemplatePart, parent: number, name: string): number[] {
  const { end } = elementAt(part, parent)
  const found: number[] = []
  for (let index = parent + 1; (part.elements[index]?.start ?? end) < end; index++) {
    const element = elementAt(part, index)
    if (element.parent === parent && element.name === name) found.push(index)
  }
  return found
}

function only(properties: Properties, names: ReadonlySet<string>): Properties {
  return Object.fromEntries(Object.entries(properties).filter(([name]) => names.has(name)))
}

function without(properties: Properties, names: ReadonlySet<string>): Properties {
  return Object.fromEntries(Object.entries(properties).filter(([name]) => !names.has(name)))
}
