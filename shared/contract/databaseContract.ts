import { z } from 'zod'
import { pathField } from './fields.ts'
import { job, query } from './method.ts'

const writtenSchema = z.object({ path: z.string(), bytes: z.int() })
const madeSchema = z.object({ at: z.string(), path: z.string(), bytes: z.int() })

export const databaseContract = {
  /** Writes a checked copy of the database to a file that does not exist yet. */
  'database.backUp': job(z.object({ path: pathField }), writtenSchema),
  /**
   * Writes the automatic copy of the day where the settings ask for one and the day has none, and takes old automatic copies
   * away (7 days, 4 weeks and 12 months stay).
   */
  'database.backUpDue': job(z.object({}), z.object({ made: writtenSchema.nullable(), removed: z.array(z.string()) })),
  /** Reads every page and every reference of the data file. Throws `Refusal` databaseDamaged. */
  'database.check': job(z.object({}), z.object({})),
  /** The version of the data file's form. */
  'database.schema': query(z.object({}), z.object({ version: z.int() })),
  /** When copies were really made: the last one, and the last one outside the folder of the data. */
  'database.backups': query(
    z.object({}),
    z.object({
      /** Where automatic copies go. */
      folder: z.string(),
      last: madeSchema.nullable(),
      lastOutside: madeSchema.nullable(),
      /** Whole days since the last copy outside, since the office was set up where there is none. */
      daysWithoutOutside: z.int(),
    }),
  ),
}
