import { z } from 'zod'
import { ledgers } from '../domain/figures/figure.ts'
import { workflowStates } from '../domain/submissions/workflow.ts'
import { dateField, loaiHinhField, periodCodeField, typedTextField, unitCodeField, unitRefSchema } from './fields.ts'
import { command, query } from './method.ts'

/** Where a unit's report for a period stands. */
const workflowStateSchema = z.enum(workflowStates)

const quotingDocumentSchema = z.object({
  number: z.int(),
  symbol: z.string(),
  issuedOn: z.string(),
  title: z.string(),
  period: z.string(),
  quotedAs: z.enum(['period', 'yearToDate', 'comparison']),
})
const figureSchema = z
  .discriminatedUnion('state', [
    z.object({ state: z.literal('number'), value: z.int() }),
    z.object({ state: z.literal('none') }),
    z.object({ state: z.literal('notApplicable') }),
  ])
  .nullable()

const slipSchema = z.object({
  at: z.string(),
  reason: z.string(),
  cells: z.array(
    z.object({
      ledger: z.enum(ledgers),
      column: z.string(),
      before: figureSchema,
      after: figureSchema,
      /** Its own reason; empty where the slip's is meant. */
      reason: z.string(),
    }),
  ),
  documents: z.array(quotingDocumentSchema),
})
const versionSourceSchema = z.enum(['typed', 'form', 'package', 'restored', 'corrected', 'kept'])
const reportField = { unit: unitCodeField, period: periodCodeField }

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
  /** Accepts a report, returns it with a reason, or takes either back (`reopened`). Estimated figures are accepted only with `keepsEstimate`. */
  'submissions.decide': command(
    z.object({
      ...reportField,
      decision: z.enum(['accepted', 'returned', 'reopened']),
      reason: typedTextField,
      keepsEstimate: z.boolean().default(false),
    }),
    z.object({ state: workflowStateSchema }),
  ),
  /** Freezes the reports an issued document is made of: the unit's and those of all below it. */
  'submissions.include': command(z.object(reportField), z.object({ included: z.int() })),
  /** Puts an earlier version of a report back exactly; what stood until now becomes a version first. */
  'submissions.restoreVersion': command(
    z.object({ ...reportField, revision: z.int().min(1) }),
    z.object({ revision: z.int(), digest: z.string() }),
  ),
  /** Corrects figures of a frozen report by one slip, with a reason for all or one each; names every issued document that had quoted them. */
  'submissions.correct': command(
    z.object({
      ...reportField,
      reason: typedTextField,
      cells: z
        .array(
          z.object({
            ledger: z.enum(ledgers).default('own'),
            indicator: z.string().min(1),
            loaiHinh: loaiHinhField,
            text: typedTextField,
            reason: typedTextField.default(''),
          }),
        )
        .min(1),
    }),
    z.object({ cells: z.int(), documents: z.array(quotingDocumentSchema) }),
  ),
  /** The correction slips of a unit's report, oldest first. */
  'submissions.corrections': query(z.object(reportField), z.object({ slips: z.array(slipSchema) })),
  /** Closes a quarter, so that what comes later waits for a person's approval; or opens it again. */
  'submissions.closePeriod': command(z.object({ period: periodCodeField, isClosed: z.boolean() }), z.object({})),
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
  /** The reports of a period that our office reviews, in the order of the tree. */
  'submissions.review': query(
    z.object({ period: periodCodeField }),
    z.object({
      /** Whether what comes now waits for a person's approval. */
      isClosed: z.boolean(),
      reports: z.array(
        z.object({
          unit: unitRefSchema,
          state: workflowStateSchema,
          isEstimate: z.boolean(),
          receivedOn: z.string().nullable(),
          revision: z.int(),
          /** By what it came from the unit itself; null where it was typed here or lies in the package of the office above it. */
          cameBy: z.enum(['form', 'package']).nullable(),
          verification: z.enum(['verified', 'unverified']).nullable(),
          /** Why it was returned; empty in any other state. */
          reason: z.string(),
        }),
      ),
    }),
  ),
  /** The versions of a unit's report, oldest first. */
  'submissions.versions': query(
    z.object({ unit: unitCodeField, period: periodCodeField }),
    z.object({
      state: workflowStateSchema.nullable(),
      /** Số liệu ước: shown until final figures come. */
      isEstimate: z.boolean(),
      versions: z.array(
        z.object({
          revision: z.int(),
          receivedOn: z.string(),
          digest: z.string(),
          source: versionSourceSchema,
          /** Null where no signature was needed; unverified is shown as "chưa xác thực". */
          verification: z.enum(['verified', 'unverified']).nullable(),
        }),
      ),
    }),
  ),
}
