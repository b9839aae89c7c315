import { z } from 'zod'
import { pathField } from './fields.ts'
import { command, job, query } from './method.ts'

const codeField = z.string().min(1).max(80)
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
  /** Every revision of one catalogue, the newest first. */
  'catalogues.history': query(
    z.object({ kind: kindField, code: codeField }),
    z.object({
      revisions: z.array(
        z.object({ revision: z.int(), origin: z.enum(['shipped', 'office']), addedAt: z.string(), name: z.string() }),
      ),
    }),
  ),
  /** Keeps an earlier revision as the newest; nothing is lost. */
  'catalogues.restore': command(
    z.object({ kind: kindField, code: codeField, revision: z.int().min(1) }),
    z.object({ revision: z.int() }),
  ),
  /** Keeps what the program ships as the newest revision of a catalogue; its code and first day stay. */
  'catalogues.restoreShipped': command(
    z.object({ kind: kindField, code: codeField }),
    z.object({ revision: z.int(), before: z.int() }),
  ),
  /** Takes a version out that the office made itself; what held before it holds again. The last one of a kind stays. */
  'catalogues.withdraw': command(z.object({ kind: kindField, code: codeField }), z.object({})),
}
