import { decodeXml } from '../../reporting/xlsx/template/xmlText.ts'
import { readPlainPart } from './plainPart.ts'
import type { StoredCell } from './readCellValue.ts'
import { readingLimits } from './readingLimits.ts'
import { textOf } from './readStrings.ts'

const opening = /<sheetData>/
const closing = '</sheetData>'
const row = /<row r="([1-9]\d{0,6})"((?: [\w:]{1,30}="[^"<\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]{0,30}"){0,20})(\/?)>/y
const cell =
  /<c r="([A-Z]{1,2}[1-9]\d{0,6})"(?: s="(\d{1,6})")?(?: t="([a-zA-Z]{1,9})")?(?:\/>|>(<f(?: aca="false")?>[^<\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]*<\/f>)?(?:<v>([^<\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]*)<\/v>)?<\/c>)/y
const repeated = / ([\w:]+)="[^"]*"(?: .*)? \1="/

/**
 * The filled cells by name of a sheet that Excel or LibreOffice wrote in their plain way, several times quicker than tag by
 * tag; null for any other sheet and one with more than `most` cells. Where it answers, readSheet would give the same.
 */
export function readPlainCells(xml: string, most: number): { cells: Map<string, StoredCell>; count: number } | null {
  const cells = new Map<string, StoredCell>()
  let count = 0
  const readTo = (from: number): number | null => {
    let at = from
    while (xml.startsWith('<row ', at)) {
      row.lastIndex = at
      const [head = '', number = '', others = '', slash] = row.exec(xml) ?? []
      if (head === '' || Number(number) > readingLimits.rows || repeated.test(` r="${number}"${others}`)) return null
      at += head.length
      if (slash === '/') continue
      for (cell.lastIndex = at; xml.startsWith('<c', at); at = cell.lastIndex) {
        const match = cell.exec(xml)
        if (match === null || ++count > most || !take(cells, match, number)) return null
      }
      if (!xml.startsWith('</row>', at)) return null
      at += '</row>'.length
    }
    return at
  }
  return readPlainPart(xml, 'worksheet', { opening, closing, readTo }) ? { cells, count } : null
}

/** False for a cell in another row than it stands in, and for one that is there already. */
function take(cells: Map<string, StoredCell>, match: RegExpExecArray, row: string): boolean {
  const [, address = '', style, type = '', formula, value] = match
  const digits = address.charCodeAt(1) > 57 ? 2 : 1
  if (address.length !== digits + row.length || !address.endsWith(row)) return false
  if (value === undefined && formula === undefined) return true
  if (cells.has(address)) return false
  const isFormula = formula !== undefined
  cells.set(address, {
    type,
    value: value === undefined ? null : textOf(decodeXml(value), type),
    style: Number(style ?? 0),
    isFormula,
  })
  return true
}
