import { z } from 'zod'
import { pathField, periodCodeField, reportTypeField, typedTextField, unitCodeField, unitRefSchema } from './fields.ts'
import { command, job, query } from './method.ts'

const reportField = { unit: unitCodeField, reportType: reportTypeField, period: periodCodeField }
const kindSchema = z.enum(['package', 'receipt', 'enrolment'])
const verificationSchema = z.enum(['verified', 'unverified'])
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
  /** Trusts a unit's key no longer; the same check code makes it trusted again. */
  'exchange.revoke': command(z.object({ unit: unitCodeField }), z.object({ keyId: z.string().nullable() })),
  /** Makes our keys where there are none yet, so that their check code can be read out. */
  'exchange.makeKeys': command(z.object({}), z.object({ keyId: z.string(), checkCode: z.string() })),
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
    ['submissions', 'periods'],
  ),
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
    ['submissions', 'periods'],
  ),
}
