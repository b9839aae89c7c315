import { z } from 'zod'
import { submissionStates } from '../domain/periods/period.ts'
import { dateField, periodCodeField, reportTypeField, typedTextField, unitCodeField, unitRefSchema } from './fields.ts'
import { command, query } from './method.ts'

const stateSchema = z.enum(submissionStates)

export const periodsContract = {
  /** The quarters that anything is kept for, oldest first, and the office's date today. */
  'periods.list': query(z.object({}), z.object({ today: z.string(), quarters: z.array(z.string()) })),
  /** The board of expected units for a period and report type, each in exactly one state. */
  'periods.status': query(
    z.object({ period: periodCodeField, reportType: reportTypeField, unit: unitCodeField.optional() }),
    z.object({
      period: z.string(),
      reportType: reportTypeField,
      expected: z.int(),
      counts: z.record(stateSchema, z.int()),
      units: z.array(
        z.object({
          code: z.string(),
          name: z.string(),
          parent: z.string().nullable(),
          state: stateSchema,
          due: z.string().nullable(),
          received: z.string().nullable(),
        }),
      ),
    }),
  ),
  /** Who of the units right below one sent what, quarter by quarter up to `last`; the numbers are of the units below each. */
  'periods.matrix': query(
    z.object({ unit: unitCodeField, last: periodCodeField, quarters: z.int().min(1).max(40) }),
    z.object({
      quarters: z.array(z.string()),
      rows: z.array(
        z.object({
          unit: unitRefSchema,
          cells: z.array(z.object({ state: stateSchema.nullable(), received: z.int(), expected: z.int() })),
        }),
      ),
    }),
  ),
  /** Gives one unit a later due date, with its reason. */
  'periods.extend': command(
    z.object({
      unit: unitCodeField,
      period: periodCodeField,
      reportType: reportTypeField,
      due: dateField,
      reason: typedTextField,
    }),
    z.object({}),
  ),
  /** Frees one unit of reporting between two dates, with its reason. */
  'periods.exempt': command(
    z.object({ unit: unitCodeField, from: dateField, until: dateField.nullable(), reason: typedTextField }),
    z.object({}),
  ),
}
