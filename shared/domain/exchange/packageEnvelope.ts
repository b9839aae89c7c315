import { z } from 'zod'
import { reportTypeCodes } from '../periods/period.ts'
import { indicatorCodeSchema } from '../indicators/indicatorSchema.ts'

/** The version of the exchange format that this program writes; it reads this one and every earlier one. */
export const exchangeVersion = 1

const idSchema = z.string().regex(/^[\w-]{8,64}$/)
const digestSchema = z.string().regex(/^[0-9a-f]{64}$/)
const keyIdSchema = z.string().regex(/^[0-9a-f]{16}$/)
/** 32 bytes, base64url. */
const publicKeySchema = z.string().regex(/^[\w-]{43}$/)
const printed = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .regex(/^[^\p{Cc}\p{Cf}]*$/u, 'có ký tự ẩn')

/** A unit as a file names it: by the identity that offices share, and as people know it. */
const packageUnitSchema = z.strictObject({ uid: printed(80), code: printed(40), name: printed(200) })
export type PackageUnit = z.infer<typeof packageUnitSchema>

const keysSchema = z.strictObject({ id: keyIdSchema, signing: publicKeySchema, sealing: publicKeySchema })
export type PublicKeys = z.infer<typeof keysSchema>

const sealSchema = z.strictObject({
  receiverKey: keyIdSchema,
  ephemeral: publicKeySchema,
  /** 12 bytes, base64url. */
  nonce: z.string().regex(/^[\w-]{16}$/),
})
export type Seal = z.infer<typeof sealSchema>

const totalsSchema = z.strictObject({
  units: z.int().min(1),
  figures: z.int().min(0),
  narratives: z.int().min(0),
  /** The sum of each indicator over all units, own ledger and children's totals apart, as decimal digits. */
  sums: z.record(indicatorCodeSchema, z.tuple([z.string(), z.string()])),
})
export type ControlTotals = z.infer<typeof totalsSchema>

const head = {
  version: z.literal(exchangeVersion),
  id: idSchema,
  /** Counts the files an office made, of any kind: the only order there is between them. */
  sequence: z.int().min(1),
  sender: packageUnitSchema,
  receiver: packageUnitSchema,
  /** Null in a file that nobody signed. */
  keys: keysSchema.nullable(),
  /** SHA-256 of the payload's bytes as they stand in the file. */
  payloadDigest: digestSchema,
  program: printed(40),
  /** Shown, never used for order. */
  createdAt: printed(40),
}

const packageHeaderSchema = z.strictObject({
  ...head,
  kind: z.literal('package'),
  reportType: z.enum(reportTypeCodes),
  period: printed(10),
  /** 1, 2, 3 for each unit, report type and period. */
  revision: z.int().min(1).max(100_000),
  supersedes: idSchema.nullable(),
  /** Version of the indicator catalogue: "v2021". */
  catalogue: printed(20),
  totals: totalsSchema,
  /** SHA-256 of the content before it was packed and sealed. */
  digest: digestSchema,
  sealed: sealSchema.nullable(),
})
export type PackageHeader = z.infer<typeof packageHeaderSchema>

const receiptHeaderSchema = z.strictObject({ ...head, kind: z.literal('receipt') })
export type ReceiptHeader = z.infer<typeof receiptHeaderSchema>

const enrolmentHeaderSchema = z.strictObject({ ...head, kind: z.literal('enrolment') })
export type EnrolmentHeader = z.infer<typeof enrolmentHeaderSchema>

export type ExchangeHeader = PackageHeader | ReceiptHeader | EnrolmentHeader

/** A .qcdc file: report, receipt or enrolment. Strict: what is not named here is refused. */
export const envelopeSchema = z.strictObject({
  format: z.literal('qcdc'),
  header: z.discriminatedUnion('kind', [packageHeaderSchema, receiptHeaderSchema, enrolmentHeaderSchema]),
  /** Base64 of gzip, or of its sealed form. */
  payload: z.string(),
  /** Ed25519, base64url; null exactly where the header carries no keys. */
  signature: z
    .string()
    .regex(/^[\w-]{86}$/)
    .nullable(),
})
export type ExchangeEnvelope = z.infer<typeof envelopeSchema>

/** Just enough to say which version a file is of, before anything else of it is trusted. */
export const envelopeVersionSchema = z.object({ format: z.literal('qcdc'), header: z.object({ version: z.int() }) })
