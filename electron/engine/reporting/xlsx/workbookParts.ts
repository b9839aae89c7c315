import { absoluteRangeName, columnName } from './cellAddress.ts'
import { quotedSheet } from './sheetSettings.ts'
import type { PrintSetup, Sheet, Workbook } from './workbook.ts'
import { xlsxText } from './xlsxText.ts'

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** No clock in the file: the same workbook gives the same bytes. */
const fixedTime = '2000-01-01T00:00:00Z'

/** `[Content_Types].xml` of a workbook with this many sheets. */
export function renderContentTypes(sheets: number): string {
  const override = (part: string, type: string): string => `<Override PartName="/${part}" ContentType="${type}"/>`
  const sheetOverrides = numbers(sheets).map((n) =>
    override(`xl/worksheets/sheet${n}.xml`, `${contentType}.worksheet+xml`),
  )
  return (
    `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    override('xl/workbook.xml', `${contentType}.sheet.main+xml`) +
    sheetOverrides.join('') +
    override('xl/styles.xml', `${contentType}.styles+xml`) +
    override('xl/sharedStrings.xml', `${contentType}.sharedStrings+xml`) +
    override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml') +
    override('docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml') +
    '</Types>'
  )
}

/** `_rels/.rels`. */
export function renderPackageRelations(): string {
  return (
    `${declaration}<Relationships xmlns="${packageRelations}">` +
    `<Relationship Id="rId1" Type="${officeRelations}/officeDocument" Target="xl/workbook.xml"/>` +
    '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>' +
    `<Relationship Id="rId3" Type="${officeRelations}/extended-properties" Target="docProps/app.xml"/></Relationships>`
  )
}

/** `xl/_rels/workbook.xml.rels`; sheet n is `rIdn`. */
export function renderWorkbookRelations(sheets: number): string {
  const relation = (id: number, type: string, target: string): string =>
    `<Relationship Id="rId${String(id)}" Type="${officeRelations}/${type}" Target="${target}"/>`
  return (
    `${declaration}<Relationships xmlns="${packageRelations}">` +
    numbers(sheets)
      .map((n) => relation(Number(n), 'worksheet', `worksheets/sheet${n}.xml`))
      .join('') +
    relation(sheets + 1, 'styles', 'styles.xml') +
    relation(sheets + 2, 'sharedStrings', 'sharedStrings.xml') +
    '</Relationships>'
  )
}

/** `xl/workbook.xml`: the sheets under their final names, and the defined names. */
export function renderWorkbookPart(workbook: Workbook, names: readonly string[]): string {
  const sheets = workbook.sheets.map((sheet, index) => {
    const state = sheet.isHidden === true ? ' state="hidden"' : ''
    const number = String(index + 1)
    return `<sheet name="${xlsxText(names[index] ?? '')}" sheetId="${number}"${state} r:id="rId${number}"/>`
  })
  const firstShown = Math.max(
    0,
    workbook.sheets.findIndex((sheet) => sheet.isHidden !== true),
  )
  return (
    `${declaration}<workbook xmlns="${spreadsheet}" xmlns:r="${officeRelations}">` +
    `<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="12000" activeTab="${String(firstShown)}"/></bookViews>` +
    `<sheets>${sheets.join('')}</sheets>${renderNames(workbook, names)}<calcPr calcId="191029"/></workbook>`
  )
}

/** `docProps/core.xml`. */
export function renderCoreProperties({ title, author }: Workbook): string {
  return (
    `${declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
    `<dc:title>${xlsxText(title)}</dc:title><dc:creator>${xlsxText(author)}</dc:creator>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${fixedTime}</dcterms:created>` +
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${fixedTime}</dcterms:modified></cp:coreProperties>`
  )
}

/** `docProps/app.xml`. */
export function renderAppProperties(): string {
  return `${declaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Excel</Application></Properties>`
}

function renderNames(workbook: Workbook, names: readonly string[]): string {
  const ofSheets = workbook.sheets.flatMap((sheet, index) => sheetNamesOf(sheet, names[index] ?? '', index))
  const ofWorkbook = (workbook.names ?? []).map(({ name, sheet, range }) => {
    const at = workbook.sheets.findIndex((one) => one.name === sheet)
    const target = names[at]
    if (target === undefined) throw new Error(`The name ${name} points to a sheet that is not there: ${sheet}`)
    return `<definedName name="${mustBeName(name)}">${quotedSheet(target)}!${absoluteRangeName(range)}</definedName>`
  })
  const all = [...ofSheets, ...ofWorkbook]
  return all.length === 0 ? '' : `<definedNames>${all.join('')}</definedNames>`
}

function sheetNamesOf(sheet: Sheet, finalName: string, index: number): string[] {
  const quoted = quotedSheet(finalName)
  const local = (name: string, target: string, hidden = ''): string =>
    `<definedName name="_xlnm.${name}" localSheetId="${String(index)}"${hidden}>${target}</definedName>`
  const { area } = sheet.print
  const titles = printTitles(sheet.print, quoted)
  const { filter } = sheet
  return [
    ...(filter === undefined
      ? []
      : [local('_FilterDatabase', `${quoted}!${absoluteRangeName(filter)}`, ' hidden="1"')]),
    ...(area === undefined ? [] : [local('Print_Area', `${quoted}!${absoluteRangeName(area)}`)]),
    ...(titles === '' ? [] : [local('Print_Titles', titles)]),
  ]
}

function printTitles({ titleRows, titleColumns }: PrintSetup, quoted: string): string {
  const columns =
    titleColumns === undefined ? [] : [`${quoted}!$${columnName(titleColumns.first)}:$${columnName(titleColumns.last)}`]
  const rows =
    titleRows === undefined ? [] : [`${quoted}!$${String(titleRows.first + 1)}:$${String(titleRows.last + 1)}`]
  return [...columns, ...rows].join(',')
}

/** A name that could be read as a cell, or holds other signs, would make Excel repair the file. */
function mustBeName(name: string): string {
  if (/^[A-Za-z_][A-Za-z0-9_.]*$/.test(name) && !/^([A-Za-z]{1,3}\d+|[RrCc]\d*)$/.test(name) && name.length < 256)
    return name
  throw new Error(`Not a name that a workbook can define: ${name}`)
}

function numbers(count: number): string[] {
  return Array.from({ length: count }, (_, index) => String(index + 1))
}
