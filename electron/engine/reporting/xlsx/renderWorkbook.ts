import { crc32, deflateRawSync } from 'node:zlib'
import { writeZip } from '#engine/files/zip/writeZip.ts'
import type { ZipEntry } from '#engine/files/zip/zipEntry.ts'
import { renderStyles } from './cellStyles.ts'
import { createSharedStrings, type SharedStrings } from './sharedStrings.ts'
import { appendRows } from './sheetData.ts'
import { sheetNames } from './sheetNames.ts'
import { renderSheetHead, renderSheetTail } from './sheetSettings.ts'
import type { Sheet, Workbook } from './workbook.ts'
import {
  renderAppProperties,
  renderContentTypes,
  renderCoreProperties,
  renderPackageRelations,
  renderWorkbookPart,
  renderWorkbookRelations,
} from './workbookParts.ts'

const sheetStart =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'

/**
 * The bytes of a .xlsx file: reproducible, every formula with its stored result, no formula or link that came from data.
 * One sheet at a time stands in memory uncompressed. Throws when a figure is not a safe integer.
 */
export function renderWorkbook(workbook: Workbook): Buffer {
  const { sheets } = workbook
  if (!sheets.some((sheet) => sheet.isHidden !== true)) throw new Error('A workbook needs a sheet that is shown')
  const names = sheetNames(sheets.map((sheet) => sheet.name))
  const strings = createSharedStrings()
  const parts = sheets.map((_, index) => renderSheetPart(workbook, index, names, strings))
  return writeZip([
    part('[Content_Types].xml', renderContentTypes(sheets.length)),
    part('_rels/.rels', renderPackageRelations()),
    part('docProps/core.xml', renderCoreProperties(workbook)),
    part('docProps/app.xml', renderAppProperties()),
    part('xl/workbook.xml', renderWorkbookPart(workbook, names)),
    part('xl/_rels/workbook.xml.rels', renderWorkbookRelations(sheets.length)),
    part('xl/styles.xml', renderStyles()),
    ...parts,
    part('xl/sharedStrings.xml', strings.render()),
  ])
}

function part(name: string, xml: string): ZipEntry {
  return { name, bytes: Buffer.from(xml) }
}

function renderSheetPart(
  workbook: Workbook,
  index: number,
  names: readonly string[],
  strings: SharedStrings,
): ZipEntry {
  const sheet = workbook.sheets[index]
  if (sheet === undefined) throw new Error(`There is no sheet ${String(index)}`)
  const finalName = (wanted: string): string => {
    const name = names[workbook.sheets.findIndex((one) => one.name === wanted)]
    if (name === undefined) throw new Error(`A list of choices points to a sheet that is not there: ${wanted}`)
    return name
  }
  const isFirst = workbook.sheets.findIndex((one) => one.isHidden !== true) === index
  return compress(`xl/worksheets/sheet${String(index + 1)}.xml`, sheetBytes(sheet, isFirst, finalName, strings))
}

function sheetBytes(
  sheet: Sheet,
  isFirst: boolean,
  finalName: (wanted: string) => string,
  strings: SharedStrings,
): Buffer {
  const pieces: Uint8Array[] = [Buffer.from(`${sheetStart}${renderSheetHead(sheet, isFirst)}<sheetData>`)]
  appendRows(sheet.rows, strings, pieces)
  pieces.push(Buffer.from(`</sheetData>${renderSheetTail(sheet, finalName)}</worksheet>`))
  return Buffer.concat(pieces)
}

/** Compresses right away, so that the text of a sheet is free before the next one is made. */
function compress(name: string, bytes: Buffer): ZipEntry {
  const compressed = deflateRawSync(bytes, { level: 6, memLevel: 9 })
  return { name, raw: { method: 'deflated', crc: crc32(bytes), size: bytes.length, compressed } }
}
