import { z } from 'zod'
import { calendarKinds, calendarSides, calendarStates } from '../domain/calendar/calendarEntry.ts'
import { pathField, renamedField, reportTypeField } from './fields.ts'
import { job, query } from './method.ts'

const sideSchema = z.enum(calendarSides)

const targetSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('report'), period: z.string(), reportType: reportTypeField }),
  z.object({ kind: z.literal('task'), task: z.string(), unit: z.string().nullable() }),
  z.object({ kind: z.literal('unit'), unit: z.string() }),
  z.object({ kind: z.literal('register'), register: z.string() }),
  z.object({ kind: z.literal('score'), year: z.int() }),
])

/** Which year, and whose work: all where no side is named. */
const wanted = { year: z.int().min(2000).max(2100), side: sideSchema.optional() }

export const calendarContract = {
  /** What the office owes and is owed in a year, day by day, as it stands today. */
  'calendar.year': query(
    z.object(wanted),
    z.object({
      year: z.int(),
      today: z.string(),
      entries: z.array(
        z.object({
          id: z.string(),
          on: z.string(),
          side: sideSchema,
          kind: z.enum(calendarKinds),
          title: z.string(),
          detail: z.string(),
          state: z.enum(calendarStates),
          target: targetSchema,
        }),
      ),
    }),
  ),
  /** Writes the year's calendar as an .ics file; the same data give the same bytes, on whatever day. */
  'calendar.writeFile': job(
    z.object({ ...wanted, path: pathField }),
    z.object({ path: z.string(), bytes: z.int(), entries: z.int() }),
  ),
  /** Writes the year's calendar as a Word document and an Excel workbook into a folder. */
  'calendar.writeDocuments': job(
    z.object({ ...wanted, outDir: pathField, renamed: renamedField }),
    z.object({ files: z.array(z.object({ path: z.string(), bytes: z.int() })), entries: z.int() }),
  ),
}
