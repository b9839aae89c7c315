import type { ReadDatabase } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import type { CatalogueKind } from './catalogueKinds.ts'
import type { Content } from './catalogueQueries.ts'

type Revision<K extends CatalogueKind> = {
  revision: number
  origin: 'shipped' | 'office'
  addedAt: string
  content: Content<K>
}

/** Every revision of a catalogue, oldest first. */
export function loadRevisions<K extends CatalogueKind>(db: ReadDatabase, kind: K, code: string): Revision<K>[] {
  return db
    .all<Omit<Revision<K>, 'content'> & { content: string }>(
      sql`SELECT revision, origin, added_at AS addedAt, content FROM catalogue WHERE kind = ${kind} AND code = ${code} ORDER BY revision`,
    )
    .map((row) => ({ ...row, content: JSON.parse(row.content) as Content<K> }))
}
