import { z } from 'zod'
import { packageDecisions } from '../domain/exchange/packageRules.ts'
import { ledgers } from '../domain/figures/figure.ts'
import {
  dateField,
  pathField,
  periodCodeField,
  reportTypeField,
  typedTextField,
  unitCodeField,
  unitRefSchema,
} from './fields.ts'
import { command, job, query } from './method.ts'

const reportField = { unit: unitCodeField, reportType: reportTypeField, period: periodCodeField }
const kindSchema = z.enum(['package', 'receipt', 'enrolment'])
const verificationSchema = z.enum(['verified', 'unverified'])
const ledgerSchema = z.enum(ledgers)
const cellSchema = z.union([z.int(), z.literal('none'), z.literal('na')]).nullable()
const place = { unit: z.string(), unitName: z.string(), quarter: z.string() }

const differenceSchema = z.discriminatedUnion('field', [
  z.object({
    ...place,
    field: z.literal('figure'),
    ledger: ledgerSchema,
    column: z.string(),
    before: cellSchema,
    after: cellSchema,
  }),
  z.object({
    ...place,
    field: z.literal('note'),
    ledger: ledgerSchema,
    column: z.string(),
    before: z.string().nullable(),
    after: z.string().nullable(),
  }),
  z.object({
    ...place,
    field: z.literal('narrative'),
    section: z.string(),
    before: z.string().nullable(),
    after: z.string().nullable(),
  }),
])

/** What becomes of one exchange file, by which rule, and what a person still has to agree to. */
const outcomeSchema = z.object({
  kind: kindSchema.nullable(),
  id: z.string().nullable(),
  outcome: z.enum(['accepted', 'unchanged', 'needsDecision', 'refused']),
  rule: z.string(),
  reason: z.string(),
  needs: z.array(z.enum(packageDecisions)),
  notes: z.array(z.string()),
  sender: unitRefSchema.nullable(),
  reportType: z.string().nullable(),
  period: z.string().nullable(),
  revision: z.int().nullable(),
  verification: verificationSchema.nullable(),
  differenceCount: z.int(),
  differences: z.array(differenceSchema),
})

const receiveField = {
  agreed: z.array(z.enum(packageDecisions)).default([]),
  expected: z
    .object({
      unit: unitCodeField.optional(),
      reportType: reportTypeField.optional(),
      period: periodCodeField.optional(),
    })
    .default({}),
  /** The day it came in; today where none is given. */
  receivedOn: dateField.optional(),
}

const writtenSchema = z.object({ path: z.string(), bytes: z.int(), id: z.string() })

export const exchangeContract = {
  /** Our key's check code and every key of other offices, to be compared on the phone. */
  'exchange.keys': query(
    z.object({}),
    z.object({
      ours: z.object({ keyId: z.string(), checkCode: z.string() }).nullable(),
      others: z.array(
        z.object({
          unit: unitRefSchema,
          keyId: z.string(),
          checkCode: z.string(),
          standing: z.enum(['seen', 'trusted', 'replaced']),
          firstSeenAt: z.string(),
          confirmedAt: z.string().nullable(),
        }),
      ),
      alarms: z.array(z.object({ at: z.string(), kind: z.string(), fileId: z.string(), sentence: z.string() })),
    }),
  ),
  /** Trusts the key of a unit whose check code was read out on the phone; says whether it takes the place of another key. */
  'exchange.trust': command(
    z.object({ unit: unitCodeField, checkCode: z.string().min(1).max(40) }),
    z.object({ keyId: z.string(), replaced: z.boolean() }),
  ),
  /** Writes the enrolment file of a unit below: who the upper office is, and its keys. */
  'exchange.enrol': job(
    z.object({ unit: unitCodeField, path: pathField }),
    writtenSchema.extend({ checkCode: z.string() }),
  ),
  /** Sends a unit's report: keeps a version of it and writes the package; the same report again gives the same file. */
  'exchange.makePackage': job(
    z.object({ ...reportField, path: pathField, isEstimate: z.boolean().optional(), sealed: z.boolean().optional() }),
    writtenSchema.extend({
      revision: z.int(),
      digest: z.string(),
      reports: z.int(),
      isSealed: z.boolean(),
      isNew: z.boolean(),
      checkCode: z.string(),
    }),
  ),
  /** Says what taking in a .qcdc file would change; changes nothing. */
  'exchange.trial': query(z.object({ path: pathField, ...receiveField }), outcomeSchema),
  /** Takes in a .qcdc file: a package, a receipt or an enrolment. */
  'exchange.receive': command(z.object({ path: pathField, ...receiveField }), outcomeSchema),
  /** Decides about a package that waits. */
  'exchange.decide': command(z.object({ id: z.string().min(1).max(64), ...receiveField }), outcomeSchema),
  /** Every file made here or taken in, newest first, with the upper office's last word on ours. */
  'exchange.files': query(
    z.object({}),
    z.object({
      files: z.array(
        z.object({
          id: z.string(),
          direction: z.enum(['in', 'out']),
          kind: kindSchema,
          sender: unitRefSchema,
          reportType: z.string().nullable(),
          period: z.string().nullable(),
          revision: z.int().nullable(),
          verification: verificationSchema,
          standing: z.enum(['sent', 'waiting', 'applied', 'older']),
          reason: z.string(),
          at: z.string(),
          receipt: z.object({ state: z.string(), reason: z.string(), at: z.string() }).nullable(),
        }),
      ),
    }),
  ),
  /** Writes a signed receipt for the packages of a unit's report. */
  'exchange.makeReceipt': job(
    z.object({ ...reportField, path: pathField }),
    writtenSchema.extend({ items: z.int(), state: z.string() }),
  ),
  /** Returns a unit's report with a reason and writes the receipt that carries it. */
  'exchange.return': job(
    z.object({ ...reportField, path: pathField, reason: typedTextField }),
    writtenSchema.extend({ items: z.int(), state: z.string() }),
  ),
}
