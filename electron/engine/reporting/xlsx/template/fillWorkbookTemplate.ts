import { writeZip } from '#engine/files/zip/writeZip.ts'
import type { ZipEntry } from '#engine/files/zip/zipEntry.ts'
import { checkTags } from './checkTags.ts'
import { fillRows, type FillContext, planShift } from './fillRows.ts'
import { movesRows } from './rowShift.ts'
import { openTemplate, type OpenTemplate, readTaggedStrings, readXml, targets } from './openTemplate.ts'
import { shiftAnchors, shiftSheetSettings } from './shiftSheetSettings.ts'
import { readsChangedCells } from './readsChangedCells.ts'
import { shiftFormula, type SheetShifts } from './shiftFormula.ts'
import { scanSheet, type TemplateSheet } from './templateSheet.ts'
import { tagsOf, type WorkbookTemplateFault, type WorkbookTemplateValues } from './templateValues.ts'
import { updateWorkbookPart, withoutCalcChain } from './updateWorkbookPart.ts'
import { decodeXml, encodeXml } from './xmlText.ts'

/** A filled workbook, or every reason why its template was refused. */
export type FilledWorkbook =
  { kind: 'filled'; bytes: Buffer } | { kind: 'refused'; faults: readonly WorkbookTemplateFault[] }

/**
 * Fills the tags of a workbook that the office made in Excel: `{ten}` in any cell, `{#dong}…{/dong}` in a row that is
 * repeated. Rows below move, with merges, formulas, names, print areas and validations. Parts that need no change are
 * copied as they are. Where results of formulas can no longer be known, Excel is told to compute them on opening.
 * Throws PackageFault when the file is damaged, hostile or no workbook.
 */
export function fillWorkbookTemplate(bytes: Uint8Array, values: WorkbookTemplateValues): FilledWorkbook {
  const template = openTemplate(bytes)
  const { tagged, cleanedXml } = readTaggedStrings(template)
  const tags = tagsOf(values)
  const sheets = template.sheets.map(({ name, part }) => ({
    name,
    part,
    scanned: scanSheet(readXml(template.archive, part), tagged),
  }))
  const faults = sheets.flatMap(({ name, scanned }) => checkTags(name, scanned, tags))
  if (faults.length > 0) return { kind: 'refused', faults }
  const shifts: SheetShifts = new Map(sheets.map(({ name, scanned }) => [name, planShift(scanned, values)]))
  const changed = changedSheets(sheets)
  const replaced = new Map<string, string>()
  for (const { name, part, scanned } of sheets) {
    if (!changed.has(name)) continue
    replaced.set(part, fillSheet(scanned, { sheet: name, values, shifts }))
  }
  if (tagged.size > 0 && template.stringsPart !== undefined) replaced.set(template.stringsPart, cleanedXml)
  const hasMoved = [...shifts.values()].some(movesRows)
  if (hasMoved) moveDrawings(template, shifts, replaced)
  const mustCompute = sheets.some(
    ({ name, scanned }) => changed.has(name) && scanned.rows.some((row) => row.formulas.length > 0),
  )
  if (hasMoved || mustCompute) updateWorkbook(template, shifts, replaced)
  return { kind: 'filled', bytes: writeChanged(template, replaced, hasMoved) }
}

type ScannedSheet = { name: string; part: string; scanned: TemplateSheet }

/** The sheets with tags, and those whose formulas read one of them, directly or over another sheet. */
function changedSheets(sheets: readonly ScannedSheet[]): Set<string> {
  const changed = new Set(
    sheets.filter(({ scanned }) => scanned.rows.some((row) => row.tagged.length > 0)).map(({ name }) => name),
  )
  for (let before = -1; before !== changed.size;) {
    before = changed.size
    for (const { name, scanned } of sheets) {
      if (!changed.has(name) && changed.size > 0 && readsChangedCells(scanned, changed)) changed.add(name)
    }
  }
  return changed
}

function fillSheet(scanned: TemplateSheet, context: FillContext): string {
  const rows = fillRows(scanned, context)
  const settings = (xml: string): string => shiftSheetSettings(xml, context.sheet, context.shifts)
  const isMoved = [...context.shifts.values()].some(movesRows)
  return isMoved ? settings(scanned.head) + rows + settings(scanned.tail) : scanned.head + rows + scanned.tail
}

function moveDrawings(template: OpenTemplate, shifts: SheetShifts, replaced: Map<string, string>): void {
  const { archive } = template
  for (const { name, part } of template.sheets) {
    const shift = shifts.get(name) ?? []
    if (!movesRows(shift)) continue
    for (const drawing of targets(archive, part).filter(({ type }) => type.endsWith('/drawing'))) {
      replaced.set(drawing.part, shiftAnchors(readXml(archive, drawing.part), shift))
    }
  }
  for (const chart of archive.names.filter((one) => /^xl\/charts\/chart\d+\.xml$/.test(one))) {
    const xml = readXml(archive, chart)
    const moved = xml.replace(/<c:f>([^<]*)<\/c:f>/g, (_, text: string) => {
      return `<c:f>${encodeXml(shiftFormula(decodeXml(text), { sheet: '' }, shifts))}</c:f>`
    })
    if (moved !== xml) replaced.set(chart, moved)
  }
}

function updateWorkbook(template: OpenTemplate, shifts: SheetShifts, replaced: Map<string, string>): void {
  const xml = readXml(template.archive, template.workbookPart)
  replaced.set(template.workbookPart, updateWorkbookPart(xml, template.allSheetNames, shifts))
}

/** Writes the package in its old order; `calcChain.xml` lists formulas by cell and goes when cells have moved. */
function writeChanged(
  { archive, workbookPart }: OpenTemplate,
  replaced: Map<string, string>,
  hasMoved: boolean,
): Buffer {
  const chain = hasMoved
    ? targets(archive, workbookPart).find(({ type }) => type.endsWith('/calcChain'))?.part
    : undefined
  if (chain !== undefined) {
    for (const [part, xml] of withoutCalcChain(archive, workbookPart, chain)) replaced.set(part, xml)
  }
  const entries = archive.names
    .filter((name) => name !== chain)
    .map((name): ZipEntry => {
      const xml = replaced.get(name)
      return xml === undefined ? { name, raw: archive.raw(name) } : { name, bytes: Buffer.from(xml) }
    })
  return writeZip(entries)
}
