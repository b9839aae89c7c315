import { z } from 'zod'
import { unitCodeField, unitRefSchema } from './fields.ts'
import { command, query } from './method.ts'

const officeSchema = z.object({ unit: unitRefSchema, preset: z.string(), isSample: z.boolean(), units: z.int() })

export const officeContract = {
  /** Fills an empty database with a preset's tree, directive and catalogues, and says whose office it is. */
  'office.setUp': command(z.object({ unit: unitCodeField, preset: z.string().min(1) }), officeSchema),
  /** The shipped sets of units that an office can start from; answered before the set-up too. */
  'office.presets': query(
    z.object({}),
    z.object({
      presets: z.array(
        z.object({ code: z.string(), name: z.string(), isDraft: z.boolean(), units: z.array(unitRefSchema) }),
      ),
    }),
  ),
  /** Whose office this database is. */
  'office.get': query(z.object({}), officeSchema),
}
