import { posix } from 'node:path'
import type { ZipArchive } from '#engine/files/zip/readZip.ts'
import { readXml } from './openTemplate.ts'
import { shiftFormula, type SheetShifts } from './shiftFormula.ts'
import { decodeXml, encodeXml } from './xmlText.ts'

/** `xl/workbook.xml` with its names following the moved rows, and with the order to compute all formulas on opening. */
export function updateWorkbookPart(xml: string, sheets: readonly string[], shifts: SheetShifts): string {
  const named = xml.replace(
    /(<definedName\b([^>]*)>)([^<]*)<\/definedName>/g,
    (_, open: string, marks: string, text: string) => {
      const local = /\slocalSheetId="(\d+)"/.exec(marks)?.[1]
      const sheet = local === undefined ? '' : (sheets[Number(local)] ?? '')
      return `${open}${encodeXml(shiftFormula(decodeXml(text), { sheet, isName: true }, shifts))}</definedName>`
    },
  )
  return withFullCalculation(named)
}

/** The parts that change when the list of formula cells is taken out of the package. Excel makes it anew. */
export function withoutCalcChain(archive: ZipArchive, workbookPart: string, chain: string): [string, string][] {
  const relations = posix.join(posix.dirname(workbookPart), '_rels', `${posix.basename(workbookPart)}.rels`)
  const types = '[Content_Types].xml'
  return [
    [
      relations,
      readXml(archive, relations).replace(/<Relationship\b[^>]*\/calcChain"[^>]*(?:\/>|><\/Relationship>)/, ''),
    ],
    [
      types,
      readXml(archive, types).replace(new RegExp(`<Override\\b[^>]*PartName="/${chain}"[^>]*(?:/>|></Override>)`), ''),
    ],
  ]
}

function withFullCalculation(xml: string): string {
  if (/<calcPr\b/.test(xml)) {
    return xml.replace(/<calcPr\b([^>]*?)(\/?)>/, (_, marks: string, slash: string) => {
      return `<calcPr${marks.replace(/\sfullCalcOnLoad="[^"]*"/, '')} fullCalcOnLoad="1"${slash}>`
    })
  }
  // The order of CT_Workbook (ECMA-376 part 1, 18.2.27): calcPr follows the names, or what comes before them.
  const before = ['</definedNames>', '</externalReferences>', '</functionGroups>', '</sheets>'].find((end) =>
    xml.includes(end),
  )
  return before === undefined ? xml : xml.replace(before, `${before}<calcPr fullCalcOnLoad="1"/>`)
}
