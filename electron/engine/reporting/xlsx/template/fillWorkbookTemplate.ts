import { writeZip } from '#engine/files/zip/writeZip.ts'
import type { ZipEntry } from '#engine/files/zip/zipEntry.ts'
import { checkTags } from './checkTags.ts'
import { fillRows, type FillContext, planShift } from './fillRows.ts'
import { movesRows, type RowShift } from './rowShift.ts'
import {
  openTemplate,
  type OpenTemplate,
  readTaggedStrings,
  readXml,
  type TaggedStrings,
  targets,
} from './openTemplate.ts'
import { shiftAnchors, shiftSheetSettings } from './shiftSheetSettings.ts'
import { formulaSourcesOf } from './formulaSourcesOf.ts'
import { shiftFormula, type SheetShifts } from './shiftFormula.ts'
import { scanSheet, type TemplateSheet } from './templateSheet.ts'
import { tagsOf, type WorkbookTemplateFault, type WorkbookTemplateValues } from './templateValues.ts'
import { updateWorkbookPart, withoutCalcChain } from './updateWorkbookPart.ts'
import { decodeXml, encodeXml } from './xmlText.ts'

/** A filled workbook, or every reason why its template was refused. */
type FilledWorkbook = { kind: 'filled'; bytes: Buffer } | { kind: 'refused'; faults: readonly WorkbookTemplateFault[] }

/**
 * Fills the tags of a workbook that the office made in Excel: `{ten}` in any cell, `{#dong}…{/dong}` in a row that is
 * repeated. Rows below move, with merges, formulas, names, print areas and validations. Parts that need no change are
 * copied as they are. Where results of formulas can no longer be known, Excel is told to compute them on opening.
 * Throws PackageFault when the file is damaged, hostile or no workbook.
 */
export function fillWorkbookTemplate(bytes: Uint8Array, values: WorkbookTemplateValues): FilledWorkbook {
  const template = openTemplate(bytes)
  const strings = readTaggedStrings(template)
  const outlines = template.sheets.map((sheet) => outlineSheet(sheet, scan(template, sheet, strings), values))
  const faults = outlines.flatMap((outline) => outline.faults)
  if (faults.length > 0) return { kind: 'refused', faults }
  const shifts: SheetShifts = new Map(outlines.map(({ name, shift }) => [name, shift]))
  const changed = changedSheets(outlines)
  const replaced = new Map<string, Buffer>()
  for (const sheet of template.sheets.filter(({ name }) => changed.has(name))) {
    const filled = fillSheet(scan(template, sheet, strings), { sheet: sheet.name, values, shifts })
    replaced.set(sheet.part, Buffer.from(filled))
  }
  if (strings.tagged.size > 0 && template.stringsPart !== undefined) {
    replaced.set(template.stringsPart, Buffer.from(strings.cleanedXml))
  }
  const hasMoved = [...shifts.values()].some(movesRows)
  if (hasMoved) moveDrawings(template, shifts, replaced)
  const mustCompute = outlines.some(({ name, hasFormulas }) => hasFormulas && changed.has(name))
  if (hasMoved || mustCompute) updateWorkbook(template, shifts, replaced)
  return { kind: 'filled', bytes: writeChanged(template, replaced, hasMoved) }
}

/** What must be known of every sheet before the first one is filled; the sheet itself is not kept in memory. */
type SheetOutline = {
  name: string
  faults: readonly WorkbookTemplateFault[]
  shift: RowShift
  hasTags: boolean
  hasFormulas: boolean
  sources: ReturnType<typeof formulaSourcesOf>
}

type TemplateSheetPart = OpenTemplate['sheets'][number]

function scan({ archive }: OpenTemplate, { part }: TemplateSheetPart, { tagged }: TaggedStrings): TemplateSheet {
  return scanSheet(readXml(archive, part), tagged)
}

function outlineSheet(
  { name }: TemplateSheetPart,
  scanned: TemplateSheet,
  values: WorkbookTemplateValues,
): SheetOutline {
  return {
    name,
    faults: checkTags(name, scanned, tagsOf(values)),
    shift: planShift(scanned, values),
    hasTags: scanned.rows.some((row) => row.tagged.length > 0),
    hasFormulas: scanned.rows.some((row) => row.formulas.length > 0),
    sources: formulaSourcesOf(scanned),
  }
}

/** The sheets with tags, and those whose formulas read one of them, directly or over another sheet or a name. */
function changedSheets(outlines: readonly SheetOutline[]): Set<string> {
  const changed = new Set(outlines.filter(({ hasTags }) => hasTags).map(({ name }) => name))
  if (changed.size === 0) return changed
  const reads = ({ sources }: SheetOutline): boolean =>
    sources.usesNames || [...sources.sheets].some((one) => changed.has(one))
  for (let before = -1; before !== changed.size;) {
    before = changed.size
    for (const outline of outlines) if (reads(outline)) changed.add(outline.name)
  }
  return changed
}

function fillSheet(scanned: TemplateSheet, context: FillContext): string {
  const rows = fillRows(scanned, context)
  const settings = (xml: string): string => shiftSheetSettings(xml, context.sheet, context.shifts)
  const isMoved = [...context.shifts.values()].some(movesRows)
  return isMoved ? settings(scanned.head) + rows + settings(scanned.tail) : scanned.head + rows + scanned.tail
}

function moveDrawings(template: OpenTemplate, shifts: SheetShifts, replaced: Map<string, Buffer>): void {
  const { archive } = template
  for (const { name, part } of template.sheets) {
    const shift = shifts.get(name) ?? []
    if (!movesRows(shift)) continue
    for (const drawing of targets(archive, part).filter(({ type }) => type.endsWith('/drawing'))) {
      replaced.set(drawing.part, Buffer.from(shiftAnchors(readXml(archive, drawing.part), shift)))
    }
  }
  for (const chart of archive.names.filter((one) => /^xl\/charts\/chart\d+\.xml$/.test(one))) {
    const xml = readXml(archive, chart)
    const moved = xml.replace(/<c:f>([^<]*)<\/c:f>/g, (_, text: string) => {
      return `<c:f>${encodeXml(shiftFormula(decodeXml(text), { sheet: '' }, shifts))}</c:f>`
    })
    if (moved !== xml) replaced.set(chart, Buffer.from(moved))
  }
}

function updateWorkbook(template: OpenTemplate, shifts: SheetShifts, replaced: Map<string, Buffer>): void {
  const xml = readXml(template.archive, template.workbookPart)
  replaced.set(template.workbookPart, Buffer.from(updateWorkbookPart(xml, template.allSheetNames, shifts)))
}

/** Writes the package in its old order; `calcChain.xml` lists formulas by cell and goes when cells have moved. */
function writeChanged(
  { archive, workbookPart }: OpenTemplate,
  replaced: Map<string, Buffer>,
  hasMoved: boolean,
): Buffer {
  const chain = hasMoved
    ? targets(archive, workbookPart).find(({ type }) => type.endsWith('/calcChain'))?.part
    : undefined
  if (chain !== undefined) {
    for (const [part, xml] of withoutCalcChain(archive, workbookPart, chain)) replaced.set(part, Buffer.from(xml))
  }
  const entries = archive.names
    .filter((name) => name !== chain)
    .map((name): ZipEntry => {
      const bytes = replaced.get(name)
      return bytes === undefined ? { name, raw: archive.raw(name) } : { name, bytes }
    })
  return writeZip(entries)
}
