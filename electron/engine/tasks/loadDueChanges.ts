import { z } from 'zod'
import type { IsoDate, IsoInstant } from '#shared/domain/isoDate.ts'
import type { ReadDatabase } from '../database/database.ts'
import { sql } from '../database/sql.ts'

/** One change of an assignment's last day by the office. */
type DueChange = { at: IsoInstant; from: IsoDate | null; to: IsoDate | null; reason: string }

const dueSchema = z.object({ due: z.string().nullable() })
const changedSchema = dueSchema.extend({ reason: z.string() })

/** How the last day of an assignment ("8.2a/218") was changed, oldest first, from the change log. */
export function loadDueChanges(db: ReadDatabase, key: string): DueChange[] {
  const rows = db.raw<[string, string, string]>(sql`
    SELECT at, before, after FROM change_log
    WHERE entity = 'assignment' AND key = ${key} AND method = 'tasks.setDue' ORDER BY id`)
  return rows.map(([at, before, after]) => {
    const { due: to, reason } = changedSchema.parse(JSON.parse(after))
    return { at, from: dueSchema.parse(JSON.parse(before)).due, to, reason }
  })
}
