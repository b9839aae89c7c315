/** Rows of a table, and the two kinds of cell in a form that is filled in. */
const roles = ['data', 'total', 'group', 'input', 'locked'] as const

/** Text by its side, numbers by their decimals; 'ordinal' is a whole number in the middle, 'none' shows 0 as "–" ("không phát sinh"). */
const formats = [
  'left',
  'center',
  'right',
  'ordinal',
  '0',
  '1',
  '2',
  '3',
  'none',
  'percent0',
  'percent1',
  'percent2',
] as const

const singles = ['default', 'title', 'subtitle', 'reference', 'unit', 'head', 'note', 'notApplicable'] as const

type Role = (typeof roles)[number]
type Format = (typeof formats)[number]

/** Every style a cell can have: a single one by its name, or role and format, such as 'total.0' or 'input.percent1'. */
export type StyleName = (typeof singles)[number] | `${Role}.${Format}`

const styleNames: readonly StyleName[] = [
  ...singles,
  ...roles.flatMap((role) => formats.map((format): StyleName => `${role}.${format}`)),
]

/** The number of a style in the workbook's `cellXfs`. */
export const styleNumbers: ReadonlyMap<StyleName, number> = new Map(styleNames.map((name, index) => [name, index]))

/** The numbers of the fills that a condition gives, in `dxfs`. */
export const conditionalFillNumbers = { fault: 0, warning: 1, done: 2 } as const

const font = { plain: 0, bold: 1, title: 2, subtitle: 3, italic: 4 }
const fill = { none: 0, head: 2, total: 3, notApplicable: 4, input: 5 }
const numberFormats: Partial<Record<Format, number>> = {
  ordinal: 3,
  '0': 3,
  '1': 164,
  '2': 4,
  '3': 165,
  none: 166,
  percent0: 9,
  percent1: 167,
  percent2: 10,
}

type Look = { font: number; fill: number; bordered: boolean; numberFormat: number; align: string; unlocked?: boolean }

const singleLooks: Record<(typeof singles)[number], Look> = {
  default: { font: font.plain, fill: fill.none, bordered: false, numberFormat: 0, align: '' },
  title: plainLook(font.title, 'horizontal="center" vertical="center" wrapText="1"'),
  subtitle: plainLook(font.subtitle, 'horizontal="center" vertical="center" wrapText="1"'),
  reference: plainLook(font.italic, 'horizontal="center" vertical="center" wrapText="1"'),
  unit: plainLook(font.italic, 'horizontal="right"'),
  head: {
    font: font.bold,
    fill: fill.head,
    bordered: true,
    numberFormat: 0,
    align: 'horizontal="center" vertical="center" wrapText="1"',
  },
  note: plainLook(font.italic, 'horizontal="left" vertical="top" wrapText="1"'),
  notApplicable: { font: font.plain, fill: fill.notApplicable, bordered: true, numberFormat: 0, align: '' },
}

/** The whole `xl/styles.xml`; it is the same for every workbook. */
export function renderStyles(): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${renderNumberFormats()}${renderFonts()}${renderFills()}${renderBorders()}<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${String(styleNames.length)}">${styleNames.map((name) => renderLook(lookOf(name))).join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>${renderConditionalFills()}<tableStyles count="0" defaultTableStyle="TableStyleMedium9" defaultPivotStyle="PivotStyleLight16"/></styleSheet>`
}

function plainLook(fontNumber: number, align: string): Look {
  return { font: fontNumber, fill: fill.none, bordered: false, numberFormat: 0, align }
}

function lookOf(name: StyleName): Look {
  const [first, format] = name.split('.') as [string, Format | undefined]
  if (format === undefined) return singleLooks[first as (typeof singles)[number]]
  return bodyLook(first as Role, format)
}

function bodyLook(role: Role, format: Format): Look {
  const isText = format === 'left' || format === 'center' || format === 'right'
  const side = format === 'ordinal' ? 'center' : 'right'
  return {
    font: role === 'total' || role === 'group' ? font.bold : font.plain,
    fill: role === 'total' ? fill.total : role === 'input' ? fill.input : fill.none,
    bordered: true,
    numberFormat: numberFormats[format] ?? 0,
    align: isText ? `horizontal="${format}" vertical="center" wrapText="1"` : `horizontal="${side}" vertical="center"`,
    unlocked: role === 'input',
  }
}

function renderLook(look: Look): string {
  const alignment = look.align === '' ? '' : `<alignment ${look.align}/>`
  const protection = look.unlocked === true ? '<protection locked="0"/>' : ''
  const flags =
    (look.numberFormat === 0 ? '' : ' applyNumberFormat="1"') +
    (look.font === 0 ? '' : ' applyFont="1"') +
    (look.fill === 0 ? '' : ' applyFill="1"') +
    (look.bordered ? ' applyBorder="1"' : '') +
    (alignment === '' ? '' : ' applyAlignment="1"') +
    (protection === '' ? '' : ' applyProtection="1"')
  const start = `<xf numFmtId="${String(look.numberFormat)}" fontId="${String(look.font)}" fillId="${String(look.fill)}" borderId="${look.bordered ? '1' : '0'}" xfId="0"${flags}`
  const children = alignment + protection
  return children === '' ? `${start}/>` : `${start}>${children}</xf>`
}

function renderNumberFormats(): string {
  return `<numFmts count="4"><numFmt numFmtId="164" formatCode="#,##0.0"/><numFmt numFmtId="165" formatCode="#,##0.000"/><numFmt numFmtId="166" formatCode="#,##0;\\-#,##0;&quot;–&quot;"/><numFmt numFmtId="167" formatCode="0.0%"/></numFmts>`
}

function renderFonts(): string {
  const face = (marks: string, size: number): string =>
    `<font>${marks}<sz val="${String(size)}"/><color rgb="FF000000"/><name val="Times New Roman"/><family val="1"/></font>`
  return `<fonts count="5">${face('', 11)}${face('<b/>', 11)}${face('<b/>', 14)}${face('<b/>', 12)}${face('<i/>', 11)}</fonts>`
}

function renderFills(): string {
  const solid = (colour: string): string =>
    `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/><bgColor indexed="64"/></patternFill></fill>`
  const plain = '<fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>'
  return `<fills count="6">${plain}${solid('EDEDED')}${solid('F5F5F5')}${solid('D0D0D0')}${solid('FFF8E1')}</fills>`
}

function renderBorders(): string {
  const side = (name: string): string => `<${name} style="thin"><color rgb="FF7F7F7F"/></${name}>`
  const box = ['left', 'right', 'top', 'bottom'].map(side).join('')
  return `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${box}<diagonal/></border></borders>`
}

function renderConditionalFills(): string {
  const one = (colour: string): string =>
    `<dxf><fill><patternFill><bgColor rgb="FF${colour}"/></patternFill></fill></dxf>`
  return `<dxfs count="3">${one('FFC7CE')}${one('FFEB9C')}${one('C6EFCE')}</dxfs>`
}
