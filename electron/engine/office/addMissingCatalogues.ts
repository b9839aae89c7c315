import type SqliteDatabase from 'better-sqlite3'
import { catalogueKindNames } from '../catalogues/catalogueKinds.ts'
import { saveShippedCatalogues } from '../catalogues/saveShippedCatalogues.ts'
import { wrapDatabase } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import { writeTransaction } from '../database/transaction.ts'
import type { EngineContext } from '../engineContext.ts'

/** Gives an office that was set up by an older program the kinds of catalogues which that program did not have. */
export function addMissingCatalogues(
  connection: SqliteDatabase.Database,
  context: Pick<EngineContext, 'clock' | 'templatesDir'>,
): void {
  const db = wrapDatabase(connection)
  if (!db.get(sql`SELECT 1 FROM office`)) return
  const kept = new Set(db.raw<[string]>(sql`SELECT DISTINCT kind FROM catalogue`).map(([kind]) => kind))
  const missing = catalogueKindNames.filter((kind) => !kept.has(kind))
  if (missing.length === 0) return
  writeTransaction(connection, () => {
    for (const kind of missing) saveShippedCatalogues({ ...context, db }, kind)
  })
}
