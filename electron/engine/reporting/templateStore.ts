import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { refuse } from '#shared/contract/failure.ts'
import type { IsoInstant } from '#shared/domain/isoDate.ts'
import type { ReportTypeCode } from '#shared/domain/periods/period.ts'
import { type TemplateManifest, templateManifestSchema } from '#shared/domain/reporting/templateManifest.ts'
import { readJsonFile } from '../catalogues/readJsonFile.ts'
import type { ReadDatabase, WriteDatabase } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import { readLimited } from '../files/readLimited.ts'

const largestTemplate = 20

/** The shipped templates. */
export function loadManifest(templatesDir: string): TemplateManifest {
  return readJsonFile(join(templatesDir, 'word', 'manifest.json'), templateManifestSchema)
}

/** The code of the template for a report: "district-quarterly". */
export function templateCodeFor(
  manifest: TemplateManifest,
  reportType: ReportTypeCode,
  scope: 'unit' | 'consolidated',
): string {
  const found = manifest.templates.find((one) => one.reportType === reportType && one.scope === scope)
  if (!found) throw new Error(`templates/word/manifest.json has no template for ${reportType} ${scope}`)
  return found.code
}

/** Ends the call with badInput unless the manifest has the code. */
export function mustKnowTemplate(manifest: TemplateManifest, code: string): TemplateManifest['templates'][number] {
  const known = manifest.templates.map((one) => one.code).join(', ')
  return (
    manifest.templates.find((one) => one.code === code) ??
    refuse('badInput', { field: 'code', reason: `chỉ có các mẫu ${known}` })
  )
}

/** The template in use: the office's own where it has one, else the shipped one. */
export function loadTemplate(db: ReadDatabase, templatesDir: string, code: string): Uint8Array {
  const own = db.get<{ bytes: Uint8Array }>(sql`SELECT bytes FROM template WHERE code = ${code} AND is_active = 1`)
  return (
    own?.bytes ??
    readLimited(join(templatesDir, 'word', mustKnowTemplate(loadManifest(templatesDir), code).file), largestTemplate)
  )
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
