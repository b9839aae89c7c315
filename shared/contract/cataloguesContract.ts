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
  /**
   * What the program ships that is newer than what the office got from an earlier one: for each catalogue what taking it would
   * change, and how many of the office's own changes stay.
   */
  'catalogues.news': query(
    z.object({}),
    z.object({
      catalogues: z.array(
        z.object({
          kind: kindField,
          code: z.string(),
          name: z.string(),
          /** How many places the office changed itself; taking the news leaves them as they are. */
          ownChanges: z.int(),
          changes: z.array(
            z.object({
              kind: z.enum(['added', 'changed', 'removed']),
              list: z.string(),
              code: z.string(),
              name: z.string(),
            }),
          ),
        }),
      ),
    }),
  ),
  /**
   * Answers news, all or those named: `take` makes them hold, with the office's own changes kept; `leave` stays with what holds now,
   * and they are not offered again. `before` is the revision to go back to.
   */
  'catalogues.answerNews': command(
    z.object({
      answer: z.enum(['take', 'leave']),
      only: z.array(z.object({ kind: kindField, code: codeField })).optional(),
    }),
    z.object({
      answered: z.array(z.object({ kind: kindField, code: z.string(), revision: z.int(), before: z.int() })),
    }),
  ),
}
