import { z } from 'zod'
import { pathField } from './fields.ts'
import { job } from './method.ts'

export const databaseContract = {
  /** Writes a checked copy of the database to a file that does not exist yet. */
  'database.backUp': job(z.object({ path: pathField }), z.object({ path: z.string(), bytes: z.int() })),
}
