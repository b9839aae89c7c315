import { z } from 'zod'
import { scheduleSchema } from '../domain/periods/schedule.ts'
import { periodCodeField, reportTypeField, unitCodeField, unitRefSchema } from './fields.ts'
import { command, query } from './method.ts'

const scheduleEntrySchema = z.object({
  revision: z.int(),
  origin: z.enum(['shipped', 'office']),
  content: scheduleSchema,
})

export const scheduleContract = {
  /** Every schedule of the office in its newest revision, by the first day it holds: periods, due dates, days off. */
  'schedule.get': query(z.object({}), z.object({ schedules: z.array(scheduleEntrySchema) })),
  /** Keeps an edited schedule as the next revision of its code; due dates follow at once. */
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
