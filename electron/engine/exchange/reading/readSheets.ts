import type { RawCell } from '#shared/domain/exchange/rawCell.ts'
import { dateStyles } from './dateStyles.ts'
import { openWorkbook } from './openWorkbook.ts'
import { readingLimits } from './readingLimits.ts'
import { readSheet } from './readSheet.ts'
import { sharedTexts } from './readStrings.ts'
import { readXmlPart } from './readXmlPart.ts'

/** A worksheet's filled cells by name, "E12". */
export type ForeignSheet = { name: string; cells: ReadonlyMap<string, RawCell> }

/** Every worksheet of a workbook from outside, in order. Throws ReadingFault or PackageFault. */
export function readSheets(bytes: Uint8Array): ForeignSheet[] {
  const { archive, sheets, stringsPart, stylesPart, isFrom1904 } = openWorkbook(bytes)
  const context = {
    texts: sharedTexts(stringsPart === null ? null : readXmlPart(archive, stringsPart)),
    dates: dateStyles(stylesPart === null ? null : readXmlPart(archive, stylesPart)),
    isFrom1904,
    budget: { cells: readingLimits.cells },
  }
  return sheets.map(({ name, part }) => ({ name, cells: readSheet(readXmlPart(archive, part), context) }))
}
