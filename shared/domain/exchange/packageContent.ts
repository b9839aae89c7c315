import { z } from 'zod'
import { isoDateSchema } from '../isoDateSchema.ts'
import { unitKinds } from '../orgTree/orgUnit.ts'
import { workflowStates } from '../submissions/workflow.ts'

const uidSchema = z.string().min(1).max(80)
const quarterSchema = z.string().regex(/^[12]\d{3}-Q[1-4]$/)
const columnKeySchema = z.string().regex(/^[A-Z]\d{2}[A-Z]?\/[XCD-]$/)
const sectionSchema = z.string().regex(/^[A-Z0-9]+(\.[A-Z0-9]+)*$/)

/** Free text loses characters that no screen shows (controls, marks that turn the direction of writing) and becomes NFC. */
const textSchema = z
  .string()
  .min(1)
  .max(100_000)
  .transform((text) => text.replace(hidden, '').normalize('NFC'))
const hidden = /(?![\n\t])[\p{Cc}\p{Bidi_Control}\u{FEFF}\p{Cs}]/gu

/** One figure as a file writes it: an integer in the column's scale, "none" không phát sinh, "na" không áp dụng. */
const cellSchema = z.union([z.int(), z.literal('none'), z.literal('na')])
export type PackageCell = z.infer<typeof cellSchema>

const cellsSchema = z.record(columnKeySchema, cellSchema)
const notesSchema = z.record(columnKeySchema, textSchema)

const reportSchema = z.strictObject({
  unit: uidSchema,
  quarter: quarterSchema,
  state: z.enum(workflowStates),
  firstReceivedOn: isoDateSchema.nullable(),
  isEstimate: z.boolean(),
  own: cellsSchema,
  childrenTotal: cellsSchema,
  ownNotes: notesSchema,
  childrenTotalNotes: notesSchema,
  narratives: z.record(sectionSchema, textSchema),
})
/** One unit's report of one quarter, whole. */
export type PackageReport = z.infer<typeof reportSchema>

const namedUnitSchema = z.strictObject({
  uid: uidSchema,
  code: z.string().min(1).max(40),
  kind: z.enum(unitKinds),
  designation: z.string().max(100),
  name: z.string().min(1).max(200),
  parent: uidSchema.nullable(),
})
/** A unit as it was called at the period's cut-off. */
export type PackageNamedUnit = z.infer<typeof namedUnitSchema>

const scoreSheetSchema = z.strictObject({
  year: z.int().min(2000).max(2100),
  /** Code of the rubric; the receiver takes the sheet only by the same one. */
  rubric: z.string().min(1).max(40),
  scale: z.int().min(1).max(2),
  total: z.int().min(0).max(1_000_000),
  criteria: z
    .array(
      z.strictObject({
        code: z.string().min(1).max(20),
        points: z.int().min(0).max(100_000).nullable(),
        reason: textSchema.or(z.literal('')),
        evidence: z
          .array(
            z.strictObject({
              name: textSchema,
              digest: z.string().regex(/^[0-9a-f]{64}$/),
              size: z.int().min(0),
            }),
          )
          .max(100),
      }),
    )
    .max(200),
})
/** A unit's own score sheet of a year; evidence is named with its digest, its files stay with the unit. */
export type PackageScoreSheet = z.infer<typeof scoreSheetSchema>

/** What a package holds: always everything the sender has for the period, never a difference from an earlier package. */
export const packageContentSchema = z.strictObject({
  unit: uidSchema,
  period: z.strictObject({ code: z.string().min(4).max(10), from: isoDateSchema, cutOff: isoDateSchema }),
  /** The sender first, then every unit below it, parents before children. */
  units: z.array(namedUnitSchema).min(1).max(5_000),
  /** Decimal places of each column's figures. */
  scales: z.record(columnKeySchema, z.int().min(0).max(3)),
  /** A unit whose report was not even begun has none. */
  reports: z.array(reportSchema).max(20_000),
  /** The sender's score sheet, with the annual report once it is handed in. */
  scoreSheet: scoreSheetSchema.exactOptional(),
})
export type PackageContent = z.infer<typeof packageContentSchema>

const receiptItemSchema = z.strictObject({
  packageId: z.string().min(8).max(64),
  reportType: z.string().max(20),
  period: z.string().max(10),
  revision: z.int().min(1),
  sequence: z.int().min(1),
  digest: z.string().max(64),
  state: z.enum(['received', 'accepted', 'returned', 'notApplied']),
  /** Why it was returned or not applied; empty for the others. */
  reason: z.string().max(100_000),
})
/** What became of one package at the upper office. */
export type ReceiptItem = z.infer<typeof receiptItemSchema>

/** What a receipt holds: every package of one unit, report type and period, in the order of their revisions. */
export const receiptContentSchema = z.strictObject({ items: z.array(receiptItemSchema).min(1).max(1_000) })
export type ReceiptContent = z.infer<typeof receiptContentSchema>

/** An enrolment says everything in its header: who it is for, and the upper office's keys. */
export const enrolmentContentSchema = z.strictObject({ purpose: z.literal('enrolment') })
