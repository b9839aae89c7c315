import type { RawCell } from '#shared/domain/exchange/rawCell.ts'
import { dateStyles } from './dateStyles.ts'
import { openWorkbook } from './openWorkbook.ts'
import { readCellValue } from './readCellValue.ts'
import { readingLimits } from './readingLimits.ts'
import { readSheet } from './readSheet.ts'
import { sharedTexts } from './readStrings.ts'
import { readXmlPart, readXmlText } from './readXmlPart.ts'

/** A worksheet: the names of the cells that are not empty, "E12", in order, and each of them, typed when it is asked for. */
export type ForeignSheet = { name: string; names: () => Iterable<string>; cellAt: (name: string) => RawCell | null }

/** Every worksheet of a workbook from outside, in order. Throws ReadingFault or PackageFault. */
export function readSheets(bytes: Uint8Array): ForeignSheet[] {
  const { archive, sheets, stringsPart, stylesPart, isFrom1904 } = openWorkbook(bytes)
  const texts = sharedTexts(stringsPart === null ? null : readXmlText(archive, stringsPart))
  const dates = dateStyles(stylesPart === null ? null : readXmlPart(archive, stylesPart))
  const isDate = (style: number) => dates.has(style)
  const budget = { cells: readingLimits.cells }
  return sheets.map(({ name, part }) => {
    const cells = readSheet(readXmlText(archive, part), budget)
    const cellAt = (address: string) => {
      const stored = cells.get(address)
      return stored === undefined ? null : readCellValue(stored, texts, isDate, isFrom1904)
    }
    return { name, names: () => cells.keys(), cellAt }
  })
}
