import { z } from 'zod'
import { followUpRulesSchema } from '../domain/periods/followUpRules.ts'
import {
  dateField,
  pathField,
  periodCodeField,
  renamedField,
  reportTypeField,
  typedTextField,
  unitCodeField,
  unitRefSchema,
} from './fields.ts'
import { command, job, query } from './method.ts'

/** The code of an escalation level of the office's follow-up rules. */
const levelSchema = z.string()
const contactKinds = ['call', 'promise', 'note'] as const
/** Which reports are chased: all below a unit, ours where none is named. */
const boardField = { period: periodCodeField, reportType: reportTypeField, unit: unitCodeField.optional() }

const contactSchema = z.object({
  id: z.int(),
  on: z.string(),
  kind: z.enum(contactKinds),
  person: z.string(),
  note: z.string(),
  promisedOn: z.string().nullable(),
})

const lateUnitSchema = z.object({
  unit: unitRefSchema,
  kind: z.enum(['upcoming', 'overdue', 'empty', 'returned']),
  due: z.string(),
  /** Days to the due date for `upcoming`, days past it for the others. */
  days: z.int(),
  /** The level whose letter is to be written on this day; null when none is. */
  level: levelSchema.nullable(),
  heldUntil: z.string().nullable(),
  letters: z.array(z.object({ level: levelSchema, on: z.string() })),
  items: z.array(z.string()),
  contacts: z.array(contactSchema),
})

export const followUpContract = {
  /** The reminder list as of a day: who is due soon, who is late and with what, and how far the chasing has gone. */
  'followUp.plan': query(
    z.object({ ...boardField, on: dateField }),
    z.object({
      period: z.string(),
      reportType: reportTypeField,
      on: z.string(),
      /** A unit is on the list from this many days before its due date. */
      daysBefore: z.int(),
      /** The escalation levels in their order. */
      levels: z.array(z.object({ code: levelSchema, name: z.string() })),
      units: z.array(lateUnitSchema),
    }),
  ),
  /** Writes the list and a letter for each late unit whose next level is due; the same day again gives the same files. */
  'followUp.make': job(
    z.object({ ...boardField, on: dateField, outDir: pathField, renamed: renamedField }),
    z.object({
      on: z.string(),
      upcoming: z.int(),
      late: z.int(),
      files: z.array(
        z.object({
          path: z.string(),
          bytes: z.int(),
          kind: z.enum(['list', 'letter']),
          unit: z.string().nullable(),
          level: levelSchema.nullable(),
        }),
      ),
    }),
  ),
  /** Notes a call, a promise (which holds the next letter back until its day) or something else about a late report. */
  'followUp.record': command(
    z.object({
      unit: unitCodeField,
      period: periodCodeField,
      reportType: reportTypeField,
      on: dateField,
      kind: z.enum(contactKinds),
      person: typedTextField,
      note: typedTextField,
      promisedOn: dateField.nullable().default(null),
    }),
    z.object({ id: z.int() }),
  ),
  /** Takes a noted contact out again. */
  'followUp.forget': command(z.object({ id: z.int() }), z.object({})),
  /** The reports of a quarter that a person should look at: empty, hardly changed, like a neighbour's, out of their own range. */
  'followUp.suspicions': query(
    z.object({ period: periodCodeField, unit: unitCodeField.optional() }),
    z.object({
      reports: z.array(
        z.object({
          unit: unitRefSchema,
          suspicions: z.array(
            z.object({
              kind: z.enum(['empty', 'copiedFromLast', 'copiedFromNeighbour', 'outOfRange']),
              column: z.string().nullable(),
              sentence: z.string(),
            }),
          ),
        }),
      ),
    }),
  ),
  /** Every version of the follow-up rules in its newest revision, by the first day it holds. */
  'followUp.rules': query(
    z.object({}),
    z.object({
      versions: z.array(
        z.object({ revision: z.int(), origin: z.enum(['shipped', 'office']), content: followUpRulesSchema }),
      ),
    }),
  ),
  /** Keeps edited rules as the next revision of their code; a new code is a version that holds from its first day on. */
  'followUp.saveRules': command(z.object({ content: followUpRulesSchema }), z.object({ revision: z.int() })),
}
