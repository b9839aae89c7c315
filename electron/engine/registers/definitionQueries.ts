import type { IsoDate, IsoInstant } from '#shared/domain/isoDate.ts'
import { registerDefinitionSchema, type RegisterDefinition } from '#shared/domain/registers/registerDefinition.ts'
import { refuse } from '#shared/contract/failure.ts'
import type { ReadDatabase, WriteDatabase } from '../database/database.ts'
import { sql } from '../database/sql.ts'

/** A definition as the office keeps it. */
type KeptDefinition = { definition: RegisterDefinition; revision: number; origin: 'shipped' | 'office' }

/** The newest revision of every register, in the order they were first kept. */
export function loadDefinitions(db: ReadDatabase): KeptDefinition[] {
  const rows = db.all<{ content: string; revision: number; origin: 'shipped' | 'office' }>(sql`
    SELECT content, revision, origin FROM register_definition AS d
    WHERE revision = (SELECT max(revision) FROM register_definition WHERE code = d.code)
    ORDER BY (SELECT min(rowid) FROM register_definition WHERE code = d.code)`)
  return rows.map(({ content, revision, origin }) => {
    return { definition: registerDefinitionSchema.parse(JSON.parse(content)), revision, origin }
  })
}

/** The registers that hold on a date. */
export function definitionsInForce(kept: readonly KeptDefinition[], on: IsoDate): RegisterDefinition[] {
  return kept
    .map(({ definition }) => definition)
    .filter((it) => it.validFrom <= on && (it.validUntil === null || on < it.validUntil))
}

/** The register of a code. Throws `Refusal` unknownRegister, naming those there are. */
export function mustFindDefinition(db: ReadDatabase, code: string): RegisterDefinition {
  const kept = loadDefinitions(db)
  const found = kept.find(({ definition }) => definition.code === code)?.definition
  return found ?? refuse('unknownRegister', { code, known: kept.map(({ definition }) => definition.code) })
}

/** Keeps a checked definition as the next revision of its code and returns that revision. */
export function saveDefinition(
  db: WriteDatabase,
  definition: RegisterDefinition,
  origin: 'shipped' | 'office',
  addedAt: IsoInstant,
): number {
  const last = db.get<{ revision: number | null }>(
    sql`SELECT max(revision) AS revision FROM register_definition WHERE code = ${definition.code}`,
  )
  const revision = (last?.revision ?? 0) + 1
  db.run(sql`
    INSERT INTO register_definition (code, revision, origin, content, added_at)
    VALUES (${definition.code}, ${revision}, ${origin}, ${JSON.stringify(definition)}, ${addedAt})`)
  return revision
}
