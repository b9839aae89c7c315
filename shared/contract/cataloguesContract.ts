import { z } from 'zod'
import { pathField } from './fields.ts'
import { job, query } from './method.ts'

const kindField = z.enum(['indicators', 'rules', 'outlines', 'schedule', 'followUp', 'rubric'])
const entrySchema = z.object({
  kind: kindField,
  code: z.string(),
  revision: z.int(),
  validFrom: z.string(),
  origin: z.enum(['shipped', 'office']),
})

export const cataloguesContract = {
  /** Every catalogue the office keeps, with all its revisions. */
  'catalogues.list': query(z.object({}), z.object({ entries: z.array(entrySchema) })),
  /** Writes the newest revision of a catalogue to a file, to be edited. */
  'catalogues.export': job(
    z.object({ kind: kindField, code: z.string(), path: pathField }),
    z.object({ path: z.string() }),
  ),
  /** Checks an edited catalogue and keeps it as a new revision; what was kept before stays readable. */
  'catalogues.import': job(z.object({ kind: kindField, path: pathField }), z.object({ entry: entrySchema })),
}
