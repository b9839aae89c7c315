import type { IsoDate } from '#shared/domain/isoDate.ts'
import type { ReadDatabase } from '../database/database.ts'
import { sql } from '../database/sql.ts'

/** How many of a unit's party cells a document had reached on a day. */
type Recorded = { reached: number; inAll: number; recordedOn: IsoDate; note: string }

/** The last record of each unit up to a date, by the unit's id. */
export function loadDissemination(db: ReadDatabase, documentId: number, on: IsoDate): Map<number, Recorded> {
  const rows = db.all<Recorded & { unitId: number }>(sql`
    SELECT unit_id AS unitId, cells_reached AS reached, cells_in_all AS inAll, on_date AS recordedOn, note
    FROM dissemination WHERE directive_id = ${documentId} AND on_date <= ${on} ORDER BY on_date`)
  return new Map(rows.map(({ unitId, ...record }) => [unitId, record]))
}
