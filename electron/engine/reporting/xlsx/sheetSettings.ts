import { absoluteRangeName, cellName, rangeName } from './cellAddress.ts'
import { conditionalFillNumbers } from './cellStyles.ts'
import { fixedText } from './fixedText.ts'
import { conditionText } from './sheetFormula.ts'
import type {
  CellRange,
  ConditionalFill,
  FixedNumber,
  PrintSetup,
  Sheet,
  Validation,
  ValidationRule,
} from './workbook.ts'
import { xlsxText } from './xlsxText.ts'

/** How the other sheets of the workbook are finally called. */
type FinalName = (sheet: string) => string

/** What stands before the rows: fit to page, view with frozen panes, widths. */
export function renderSheetHead(sheet: Sheet, isFirst: boolean): string {
  const selected = isFirst ? ' tabSelected="1"' : ''
  return (
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    `<sheetViews><sheetView${selected} workbookViewId="0">${renderPane(sheet)}</sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="15"/>${renderColumns(sheet)}`
  )
}

/** What stands after the rows, in the order of CT_Worksheet (ECMA-376 part 1, 18.3.1.99). */
export function renderSheetTail(sheet: Sheet, finalName: FinalName): string {
  return (
    (sheet.isProtected === true ? '<sheetProtection sheet="1" objects="1" scenarios="1"/>' : '') +
    (sheet.filter === undefined ? '' : `<autoFilter ref="${rangeName(sheet.filter)}"/>`) +
    renderMerges(sheet.merges ?? []) +
    (sheet.conditionalFills ?? []).map(renderConditionalFill).join('') +
    renderValidations(sheet.validations ?? [], finalName) +
    renderPrint(sheet.print)
  )
}

/** A sheet's name as formulas and names quote it, escaped for XML. */
export function quotedSheet(name: string): string {
  return xlsxText(`'${name.replaceAll("'", "''")}'`)
}

function renderPane({ freeze }: Sheet): string {
  if (freeze === undefined || (freeze.rows === 0 && freeze.columns === 0)) return ''
  const pane = freeze.rows === 0 ? 'topRight' : freeze.columns === 0 ? 'bottomLeft' : 'bottomRight'
  const split =
    (freeze.columns === 0 ? '' : ` xSplit="${String(freeze.columns)}"`) +
    (freeze.rows === 0 ? '' : ` ySplit="${String(freeze.rows)}"`)
  const corner = cellName({ row: freeze.rows, column: freeze.columns })
  return `<pane${split} topLeftCell="${corner}" activePane="${pane}" state="frozen"/><selection pane="${pane}" activeCell="${corner}" sqref="${corner}"/>`
}

function renderColumns({ columns }: Sheet): string {
  if (columns.length === 0) return ''
  const all = columns.map(({ width }, index) => {
    const number = String(index + 1)
    return `<col min="${number}" max="${number}" width="${width.toFixed(2)}" customWidth="1"/>`
  })
  return `<cols>${all.join('')}</cols>`
}

function renderMerges(merges: readonly CellRange[]): string {
  if (merges.length === 0) return ''
  const all = merges.map((range) => `<mergeCell ref="${rangeName(range)}"/>`)
  return `<mergeCells count="${String(merges.length)}">${all.join('')}</mergeCells>`
}

function renderConditionalFill({ ranges, when, fill }: ConditionalFill, index: number): string {
  const formula = xlsxText(conditionText(when))
  return `<conditionalFormatting sqref="${rangeList(ranges)}"><cfRule type="expression" dxfId="${String(conditionalFillNumbers[fill])}" priority="${String(index + 1)}"><formula>${formula}</formula></cfRule></conditionalFormatting>`
}

function renderValidations(validations: readonly Validation[], finalName: FinalName): string {
  if (validations.length === 0) return ''
  const all = validations.map((validation) => renderValidation(validation, finalName))
  return `<dataValidations count="${String(validations.length)}">${all.join('')}</dataValidations>`
}

function renderValidation({ ranges, rule, message }: Validation, finalName: FinalName): string {
  const error =
    message === undefined
      ? ''
      : ` errorTitle="${xlsxText(message.title.slice(0, 32))}" error="${xlsxText(message.text.slice(0, 225))}"`
  const { type, formulas } = ruleParts(rule, finalName)
  return `<dataValidation ${type} allowBlank="1" showErrorMessage="1"${error} sqref="${rangeList(ranges)}">${formulas}</dataValidation>`
}

function ruleParts(rule: ValidationRule, finalName: FinalName): { type: string; formulas: string } {
  switch (rule.kind) {
    case 'list':
      return { type: 'type="list"', formulas: `<formula1>${xlsxText(listLiteral(rule.items))}</formula1>` }
    case 'listOfCells': {
      const cells = `${quotedSheet(finalName(rule.sheet))}!${absoluteRangeName(rule.range)}`
      return { type: 'type="list"', formulas: `<formula1>${cells}</formula1>` }
    }
    case 'decimal':
    case 'whole':
      return boundParts(rule.kind, rule.least, rule.most)
  }
}

function boundParts(kind: string, least?: FixedNumber, most?: FixedNumber): { type: string; formulas: string } {
  const first = `<formula1>${boundText(least ?? most, -999_999_999_999)}</formula1>`
  if (least !== undefined && most === undefined) {
    return { type: `type="${kind}" operator="greaterThanOrEqual"`, formulas: first }
  }
  if (most !== undefined && least === undefined) {
    return { type: `type="${kind}" operator="lessThanOrEqual"`, formulas: first }
  }
  return { type: `type="${kind}"`, formulas: `${first}<formula2>${boundText(most, 999_999_999_999)}</formula2>` }
}

function boundText(bound: FixedNumber | undefined, otherwise: number): string {
  return bound === undefined ? String(otherwise) : fixedText(bound.value, bound.scale)
}

/** Excel takes at most 255 characters here, and a comma always separates. */
function listLiteral(items: readonly string[]): string {
  const literal = `"${items.join(',').replaceAll('"', '""')}"`
  if (items.length === 0 || literal.length > 257 || items.some((item) => item.includes(','))) {
    throw new Error('A list of choices with commas or over 255 characters must stand in cells: use listOfCells')
  }
  return literal
}

function rangeList(ranges: readonly CellRange[]): string {
  return ranges.map(rangeName).join(' ')
}

function renderPrint(print: PrintSetup): string {
  const paper = print.paper === 'A4' ? '9' : '8'
  return (
    '<printOptions horizontalCentered="1"/>' +
    '<pageMargins left="0.59" right="0.39" top="0.79" bottom="0.59" header="0.39" footer="0.3"/>' +
    `<pageSetup paperSize="${paper}" fitToWidth="${String(print.pagesWide)}" fitToHeight="0" orientation="${print.orientation}"/>` +
    renderHeaderFooter(print)
  )
}

function renderHeaderFooter({ pageNumbers, footer }: PrintSetup): string {
  const header = pageNumbers === 'top' ? '<oddHeader>&amp;C&amp;"Times New Roman,Regular"&amp;12&amp;P</oddHeader>' : ''
  // A digit right after the font size would be read as part of it, hence the space.
  const left = footer === undefined ? '' : `&amp;L&amp;8 ${xlsxText(footer.slice(0, 100).replaceAll('&', '&&'))}`
  const footerText = left + (pageNumbers === 'bottom' ? '&amp;R&amp;8Trang &amp;P/&amp;N' : '')
  const odd = header + (footerText === '' ? '' : `<oddFooter>${footerText}</oddFooter>`)
  if (odd === '') return ''
  if (pageNumbers !== 'top') return `<headerFooter>${odd}</headerFooter>`
  const first = footerText === '' ? '<firstHeader/>' : `<firstHeader/><firstFooter>${footerText}</firstFooter>`
  return `<headerFooter differentFirst="1">${odd}${first}</headerFooter>`
}
