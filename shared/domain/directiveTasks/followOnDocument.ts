import { z } from 'zod'
import { isoDateSchema } from '../isoDateSchema.ts'

const words = z.string().trim().normalize('NFC').min(1)

/** A document that a directive cites or that follows from it, by its name only: its own orders are added by the office. */
const followOnDocumentSchema = z.strictObject({
  /** "116-KL-TU". */
  code: words,
  /** "116-KL/TU". */
  number: words,
  documentType: words,
  issuer: words,
  issuedOn: isoDateSchema,
  title: words,
  /** The tasks of the directive whose words name it. */
  citedBy: z.array(words).min(1),
})

/** The documents that go with a directive (`templates/directives/follow-on`). */
export const followOnDocumentsSchema = z.strictObject({
  follows: words,
  documents: z.array(followOnDocumentSchema),
})
export type FollowOnDocuments = z.infer<typeof followOnDocumentsSchema>
