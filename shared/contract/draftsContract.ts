import { z } from 'zod'
import { periodCodeField, typedTextField, unitCodeField } from './fields.ts'
import { command, query } from './method.ts'

const placeField = { unit: unitCodeField, period: periodCodeField }
const draftSchema = z.object({ id: z.int(), name: z.string(), at: z.string() })

export const draftsContract = {
  /** Keeps everything that stands in a unit's report of a quarter under a name; nothing of the report changes. */
  'drafts.keep': command(
    z.object({ ...placeField, name: typedTextField.pipe(z.string().trim().min(1).max(200)) }),
    draftSchema,
  ),
  /** The named versions of a report, newest first. */
  'drafts.list': query(z.object(placeField), z.object({ drafts: z.array(draftSchema) })),
  /** Makes the report what it was in a named version; what stood until now is kept first, as `before`. */
  'drafts.restore': command(
    z.object({ ...placeField, id: z.int(), nameOfBefore: typedTextField.pipe(z.string().trim().min(1).max(200)) }),
    z.object({ before: draftSchema }),
  ),
}
