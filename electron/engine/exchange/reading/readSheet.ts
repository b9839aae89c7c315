import { columnName, columnNumber } from '../../reporting/xlsx/cellAddress.ts'
import type { XmlElement } from '../../reporting/docx/scanXml.ts'
import { readPlainCells } from './plainCells.ts'
import type { StoredCell } from './readCellValue.ts'
import { ReadingFault } from './readingFault.ts'
import { readingLimits } from './readingLimits.ts'
import { isNamed, scanPart, type XmlPart, type XmlText } from './readXmlPart.ts'
import { contentOf, textInside, textOf } from './readStrings.ts'

/**
 * The filled cells of a sheet by name, "E12", as they are stored; `budget` is how many more cells the workbook may have.
 * Geometry other than cells is not looked at. Throws ReadingFault.
 */
export function readSheet(text: XmlText, budget: { cells: number }): ReadonlyMap<string, StoredCell> {
  const plain = readPlainCells(text.xml, budget.cells)
  if (plain === null) return readScannedSheet(scanPart(text), budget)
  budget.cells -= plain.count
  return plain.cells
}

/** The same for any spelling that XML allows, tag by tag. */
function readScannedSheet(part: XmlPart, budget: { cells: number }): ReadonlyMap<string, StoredCell> {
  const [root] = part.elements
  if (root === undefined || !isNamed(root, 'worksheet'))
    throw new ReadingFault('badSheet', 'Một trang của sổ tính bị hỏng. Hãy mở bằng Excel rồi lưu lại dạng .xlsx.')
  const cells = new Map<string, StoredCell>()
  const place = { row: 0, column: -1 }
  for (const [index, element] of part.elements.entries()) {
    if (isNamed(element, 'row')) startRow(part.xml, element, place)
    if (!isNamed(element, 'c')) continue
    if (--budget.cells < 0)
      throw new ReadingFault('tooManyCells', 'Bảng tính có quá nhiều ô so với một biểu báo cáo nên không mở.')
    const { address, stored } = readCell(part, index, place)
    if (stored.value === null && !stored.isFormula) continue
    if (cells.has(address)) throw new ReadingFault('repeatedCell', `Ô ${address} có hai lần trong tệp nên không mở.`)
    cells.set(address, stored)
  }
  return cells
}

type Place = { row: number; column: number }

/** Rows and cells may leave out their number: then they follow the one before. */
function startRow(xml: string, element: XmlElement, place: Place): void {
  const given = /\sr\s*=\s*["'](\d+)["']/.exec(xml.slice(element.start, element.contentStart))?.[1]
  place.row = given === undefined ? place.row + 1 : Number(given)
  place.column = -1
  if (place.row < 1 || place.row > readingLimits.rows)
    throw new ReadingFault('tooManyRows', `Bảng tính có dòng số ${place.row}, quá xa so với một biểu báo cáo.`)
}

function readCell(part: XmlPart, index: number, place: Place): { address: string; stored: StoredCell } {
  const { xml, elements } = part
  const element = elements[index] as XmlElement
  const head = readHead(xml.slice(element.start, element.contentStart))
  const address = cellAddress(head.r, place)
  let [value, isFormula, type]: [string | null, boolean, string] = [null, false, head.t]
  for (let at = index + 1; at < elements.length; at++) {
    const inside = elements[at]
    if (inside === undefined || inside.start >= element.end) break
    if (inside.parent !== index) continue
    if (isNamed(inside, 'f')) isFormula = true
    if (isNamed(inside, 'v')) value = textOf(contentOf(xml, inside), type)
    if (isNamed(inside, 'is')) [value, type] = [textInside(part, at), 'inlineStr']
  }
  return { address, stored: { type, value, style: head.s, isFormula } }
}

/** Spreadsheet programs write plain heads; any other spelling that XML allows takes the longer way. */
function readHead(head: string): { r: string; t: string; s: number } {
  if (!/['\n\r\t]|\s=|=\s/.test(head))
    return { r: plainAttribute(head, ' r="'), t: plainAttribute(head, ' t="'), s: Number(plainAttribute(head, ' s="')) }
  const found = { r: '', t: '', s: '' }
  for (const [, name, double, single] of head.matchAll(/\s([rts])\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
    found[name as 'r' | 't' | 's'] = double ?? single ?? ''
  return { r: found.r, t: found.t, s: Number(found.s) }
}

function plainAttribute(head: string, opening: string): string {
  const at = head.indexOf(opening)
  return at === -1 ? '' : head.slice(at + opening.length, head.indexOf('"', at + opening.length))
}

function cellAddress(given: string, place: Place): string {
  const match = /^([A-Z]{1,3})(\d{1,7})$/.exec(given)
  if (given !== '' && match === null)
    throw new ReadingFault('badAddress', 'Tệp có ô ghi sai địa chỉ. Hãy mở bằng Excel rồi lưu lại dạng .xlsx.')
  const column = match === null ? place.column + 1 : columnNumber(match[1] ?? '')
  const row = match === null ? place.row : Number(match[2])
  if (row > readingLimits.rows || column >= readingLimits.columns)
    throw new ReadingFault('tooManyRows', `Bảng tính có ô ${given}, quá xa so với một biểu báo cáo.`)
  place.column = column
  return match === null ? `${columnName(column)}${row}` : given
}
