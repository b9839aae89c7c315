import { z } from 'zod'
import { submissionStates } from '../domain/periods/period.ts'
import { dateField, periodCodeField, reportTypeField, typedTextField, unitCodeField } from './fields.ts'
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
