import { z } from 'zod'
import { dateField, periodCodeField, typedTextField, unitCodeField } from './fields.ts'
import { command, query } from './method.ts'

/** Where a unit's report for a period stands. */
const workflowStateSchema = z.enum(['draft', 'sent', 'returned', 'accepted', 'included'])

export const submissionsContract = {
  /** Receives what stands in a unit's form as its report: keeps a version of it and marks it as sent. */
  'submissions.receive': command(
    z.object({
      unit: unitCodeField,
      period: periodCodeField,
      receivedOn: dateField,
      isEstimate: z.boolean().default(false),
    }),
    z.object({ revision: z.int(), digest: z.string(), isEmpty: z.boolean() }),
  ),
  /** Accepts a report, or returns it with a reason. */
  'submissions.decide': command(
    z.object({
      unit: unitCodeField,
      period: periodCodeField,
      decision: z.enum(['accepted', 'returned']),
      reason: typedTextField,
    }),
    z.object({ state: workflowStateSchema }),
  ),
  /** What the consistency rules find in a unit's report. */
  'submissions.check': query(
    z.object({ unit: unitCodeField, period: periodCodeField }),
    z.object({
      unit: z.string(),
      period: z.string(),
      errors: z.int(),
      warnings: z.int(),
      findings: z.array(
        z.object({
          rule: z.int(),
          severity: z.enum(['error', 'warning']),
          columns: z.array(z.object({ indicator: z.string(), loaiHinh: z.string() })),
          section: z.string().nullable(),
          canOverride: z.boolean(),
          message: z.string(),
          suggestion: z.string(),
        }),
      ),
    }),
  ),
  /** The versions of a unit's report, oldest first. */
  'submissions.versions': query(
    z.object({ unit: unitCodeField, period: periodCodeField }),
    z.object({
      state: workflowStateSchema.nullable(),
      versions: z.array(z.object({ revision: z.int(), receivedOn: z.string(), digest: z.string() })),
    }),
  ),
}
