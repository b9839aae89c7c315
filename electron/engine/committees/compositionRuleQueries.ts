import { compositionRulesSchema, type CompositionRules } from '#shared/domain/committees/compositionRules.ts'
import type { IsoInstant } from '#shared/domain/isoDate.ts'
import type { ReadDatabase, WriteDatabase } from '../database/database.ts'
import { sql } from '../database/sql.ts'

/** The rules the office checks by: the revision kept last. Throws where the set-up kept none. */
export function loadCompositionRules(db: ReadDatabase): { rules: CompositionRules; revision: number } {
  const row = db.get<{ content: string; revision: number }>(sql`
    SELECT content, revision FROM composition_rules ORDER BY added_at DESC, rowid DESC LIMIT 1`)
  if (!row) return { rules: noRules, revision: 0 }
  return { rules: compositionRulesSchema.parse(JSON.parse(row.content)), revision: row.revision }
}

/** Keeps checked rules as the next revision of their code and returns that revision. */
export function saveCompositionRules(
  db: WriteDatabase,
  rules: CompositionRules,
  origin: 'shipped' | 'office',
  addedAt: IsoInstant,
): number {
  const last = db.get<{ revision: number | null }>(
    sql`SELECT max(revision) AS revision FROM composition_rules WHERE code = ${rules.code}`,
  )
  const revision = (last?.revision ?? 0) + 1
  db.run(sql`
    INSERT INTO composition_rules (code, revision, origin, content, added_at)
    VALUES (${rules.code}, ${revision}, ${origin}, ${JSON.stringify(rules)}, ${addedAt})`)
  return revision
}

/** An office set up before the program had such rules checks nothing until it takes them in. */
const noRules: CompositionRules = {
  code: 'none',
  name: 'Chưa có',
  label: '',
  note: 'Chưa có',
  abbreviations: {},
  rules: [],
}
