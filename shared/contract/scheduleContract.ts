import { z } from 'zod'
import { unitKinds } from '../domain/orgTree/orgUnit.ts'
import { scheduleSchema } from '../domain/periods/schedule.ts'
import { periodCodeField, reportTypeField, unitCodeField, unitRefSchema } from './fields.ts'
import { command, query } from './method.ts'

const scheduleEntrySchema = z.object({
  revision: z.int(),
  origin: z.enum(['shipped', 'office']),
  content: scheduleSchema,
})

const spanSchema = z.object({ from: z.string(), cutOff: z.string() })

export const scheduleContract = {
  /** Every schedule of the office in its newest revision, by the first day it holds: periods, due dates, days off. */
  'schedule.get': query(z.object({}), z.object({ schedules: z.array(scheduleEntrySchema) })),
  /**
   * What keeping a schedule would change in the years that are worked on: dates of periods, and due dates of kinds of units
   * once moved off days off. `issued` names the periods among them whose report is issued: they refuse the schedule.
   */
  'schedule.plan': query(
    z.object({ content: scheduleSchema }),
    z.object({
      periods: z.array(
        z.object({
          period: z.string(),
          before: spanSchema.nullable(),
          after: spanSchema.nullable(),
        }),
      ),
      dueDates: z.array(
        z.object({
          period: z.string(),
          reportType: reportTypeField,
          unitKinds: z.array(z.enum(unitKinds)),
          before: z.string().nullable(),
          after: z.string().nullable(),
        }),
      ),
      issued: z.array(z.string()),
    }),
  ),
  /**
   * Keeps an edited schedule as the next revision of its code; a new code is a version that holds from its first day on. Due
   * dates follow at once, save that nothing may change for a period whose report is issued.
   */
  'schedule.save': command(z.object({ content: scheduleSchema }), z.object({ revision: z.int() })),
  /** Later due dates of a period, and every exemption, with their reasons. */
  'schedule.arrangements': query(
    z.object({ period: periodCodeField, reportType: reportTypeField }),
    z.object({
      extensions: z.array(z.object({ unit: unitRefSchema, due: z.string(), reason: z.string() })),
      exemptions: z.array(
        z.object({ unit: unitRefSchema, from: z.string(), until: z.string().nullable(), reason: z.string() }),
      ),
    }),
  ),
  /** Takes a unit's later due date back; the schedule's own holds again. */
  'schedule.withdrawExtension': command(
    z.object({ unit: unitCodeField, period: periodCodeField, reportType: reportTypeField }),
    z.object({}),
  ),
}
