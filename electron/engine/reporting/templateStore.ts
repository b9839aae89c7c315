import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { refuse } from '#shared/contract/failure.ts'
import type { IsoInstant } from '#shared/domain/isoDate.ts'
import type { ReportTypeCode } from '#shared/domain/periods/period.ts'
import type { ReportFacts } from '#shared/domain/reporting/reportFacts.ts'
import {
  type TemplateManifest,
  templateManifestSchema,
  workbookManifestSchema,
} from '#shared/domain/reporting/templateManifest.ts'
import { readJsonFile } from '../catalogues/readJsonFile.ts'
import type { ReadDatabase, WriteDatabase } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import { readLimited } from '../files/readLimited.ts'
import type { ReportTemplates } from './makeReport.ts'

const largestTemplate = 20

/** The program that a template is edited in. */
type TemplateKind = 'word' | 'excel'

/** What a template prints; each knows its own tags. */
const templateUses = ['report', 'letter', 'summary'] as const
type TemplateUse = (typeof templateUses)[number]

/** A shipped template: where it lies, what it prints, and in what it is edited. */
type ShippedTemplate = { code: string; title: string; kind: TemplateKind; use: TemplateUse; file: string }

/** The template that the summary of every report is printed in. */
const summaryCode = 'summary'

const loadWordManifest = (templatesDir: string) =>
  readJsonFile(join(templatesDir, 'word', 'manifest.json'), templateManifestSchema)
const loadWorkbookManifest = (templatesDir: string) =>
  readJsonFile(join(templatesDir, 'excel', 'manifest.json'), workbookManifestSchema)

/** The shipped templates of Word and Excel, in that order. */
export function loadShipped(templatesDir: string): ShippedTemplate[] {
  const word = loadWordManifest(templatesDir)
  const placed = (
    use: TemplateUse,
    kind: TemplateKind,
    found: readonly { code: string; title: string; file: string }[],
  ) => found.map(({ code, title, file }) => ({ code, title, kind, use, file: join(templatesDir, kind, file) }))
  return [
    ...placed('report', 'word', word.templates),
    ...placed('letter', 'word', word.letters),
    ...placed('summary', 'excel', loadWorkbookManifest(templatesDir).templates),
  ]
}

/** The tags that a clerk may write, each with the templates that know it. */
export function loadTags(templatesDir: string): (TemplateManifest['tags'][number] & { use: TemplateUse })[] {
  const word = loadWordManifest(templatesDir)
  const byUse = {
    report: word.tags,
    // All letters know the same tags.
    letter: word.letters[0]?.tags ?? [],
    summary: loadWorkbookManifest(templatesDir).tags,
  }
  return templateUses.flatMap((use) => byUse[use].map((tag) => ({ ...tag, use })))
}

/** The code of the template for a report: "district-quarterly". */
function templateCodeFor(templatesDir: string, reportType: ReportTypeCode, scope: 'unit' | 'consolidated'): string {
  const { templates } = loadWordManifest(templatesDir)
  const found = templates.find((one) => one.reportType === reportType && one.scope === scope)
  if (!found) throw new Error(`templates/word/manifest.json has no template for ${reportType} ${scope}`)
  return found.code
}

/** The shipped template of a code. Throws `Refusal` badInput when there is none. */
export function mustKnowTemplate(templatesDir: string, code: string): ShippedTemplate {
  const shipped = loadShipped(templatesDir)
  const known = shipped.map((one) => one.code).join(', ')
  return (
    shipped.find((one) => one.code === code) ?? refuse('badInput', { field: 'code', reason: `chỉ có các mẫu ${known}` })
  )
}

/** The template in use: the office's own where it has one, else the shipped one. */
export function loadTemplate(db: ReadDatabase, templatesDir: string, code: string): Uint8Array {
  const own = db.get<{ bytes: Uint8Array }>(sql`SELECT bytes FROM template WHERE code = ${code} AND is_active = 1`)
  return own?.bytes ?? readLimited(mustKnowTemplate(templatesDir, code).file, largestTemplate)
}

/** The two templates that a report is printed in: the text in Word, the summary in Excel. */
export function loadReportTemplates(
  db: ReadDatabase,
  templatesDir: string,
  { reportType, outline }: Pick<ReportFacts, 'reportType' | 'outline'>,
): ReportTemplates {
  const code = templateCodeFor(templatesDir, reportType, outline.scope)
  return { report: loadTemplate(db, templatesDir, code), summary: loadTemplate(db, templatesDir, summaryCode) }
}

/** Since when the office uses templates of its own, by code. */
export function loadOwnTemplates(db: ReadDatabase): Map<string, IsoInstant> {
  return new Map(db.raw<[string, string]>(sql`SELECT code, added_at FROM template WHERE is_active = 1`))
}

/** A template file from outside. Throws `Refusal` fileMissing or fileTooLarge. */
export function readTemplateFile(path: string): Uint8Array {
  return readLimited(path, largestTemplate)
}

/** Puts a checked template of the office into use as the next revision, and returns that. */
export function useTemplate(db: WriteDatabase, code: string, bytes: Uint8Array, addedAt: IsoInstant): number {
  const last = db.get<{ revision: number | null }>(
    sql`SELECT max(revision) AS revision FROM template WHERE code = ${code}`,
  )
  const revision = (last?.revision ?? 0) + 1
  restoreTemplate(db, code)
  db.run(sql`
    INSERT INTO template (code, revision, bytes, digest, added_at, is_active)
    VALUES (${code}, ${revision}, ${bytes}, ${createHash('sha256').update(bytes).digest('hex')}, ${addedAt}, 1)`)
  return revision
}

/** Takes the office's own template out of use. */
export function restoreTemplate(db: WriteDatabase, code: string): void {
  db.run(sql`UPDATE template SET is_active = 0 WHERE code = ${code}`)
}

/** The office's revision in use; null while the shipped template is. */
export function activeRevision(db: ReadDatabase, code: string): number | null {
  const row = db.get<{ revision: number }>(sql`SELECT revision FROM template WHERE code = ${code} AND is_active = 1`)
  return row?.revision ?? null
}

/** Puts a kept revision back into use. Throws `Refusal` badInput when there is none. */
export function reuseTemplate(db: WriteDatabase, code: string, revision: number): void {
  const kept = db.get(sql`SELECT 1 FROM template WHERE code = ${code} AND revision = ${revision}`)
  if (!kept) refuse('badInput', { field: 'revision', reason: `mẫu này không có bản ${revision} của cơ quan` })
  restoreTemplate(db, code)
  db.run(sql`UPDATE template SET is_active = 1 WHERE code = ${code} AND revision = ${revision}`)
}
