import { z } from 'zod'
import { isIsoDate, type IsoDate } from '../isoDate.ts'
import { isoDateSchema } from '../isoDateSchema.ts'

const words = z.string().trim().normalize('NFC').min(1)

const fieldHead = {
  /** Never changed once events are kept under it. */
  code: z.string().regex(/^[a-z][a-z0-9_]*$/, 'Mã trường gồm chữ thường không dấu, số và gạch dưới'),
  name: words,
  required: z.boolean(),
  /** How to fill it in, as shown beside the field. */
  note: words.exactOptional(),
}

/** A choice; with dates it can only be chosen for events on days it holds (a list of contents that a law replaced). */
const choiceSchema = z.strictObject({
  code: z.string().regex(/^[a-z0-9][a-z0-9_-]*$/),
  name: words,
  validFrom: isoDateSchema.exactOptional(),
  /** First day on which it no longer holds. */
  validUntil: isoDateSchema.exactOptional(),
})

/** One field of a register. A number is kept as an integer of 10^-scale; a file is copied into the database. */
export const registerFieldSchema = z.discriminatedUnion('type', [
  z.strictObject({ ...fieldHead, type: z.literal('text') }),
  z.strictObject({ ...fieldHead, type: z.literal('date') }),
  z.strictObject({ ...fieldHead, type: z.literal('number'), unit: words, scale: z.int().min(0).max(3) }),
  z.strictObject({ ...fieldHead, type: z.literal('choice'), choices: z.array(choiceSchema).min(2) }),
  z.strictObject({ ...fieldHead, type: z.literal('unit') }),
  z.strictObject({ ...fieldHead, type: z.literal('yesNo') }),
  z.strictObject({ ...fieldHead, type: z.literal('file') }),
])
export type RegisterField = z.infer<typeof registerFieldSchema>
type RegisterChoice = z.infer<typeof choiceSchema>

/** A file in the database, under its digest. */
export type KeptFileRef = { name: string; digest: string; size: number }

/** What stands in a field: text, date, choice code and unit uid as text. An empty field has no value at all. */
export type FieldValue = string | number | boolean | KeptFileRef
export type FieldValues = Readonly<Record<string, FieldValue>>

/** Whether a choice can be chosen for an event on a date. */
export function isChoiceInForce(choice: RegisterChoice, on: IsoDate): boolean {
  return (
    (choice.validFrom === undefined || choice.validFrom <= on) &&
    (choice.validUntil === undefined || on < choice.validUntil)
  )
}

/** Whether a kept value still fits its field, which an office may have edited since. */
export function fitsField(field: RegisterField, value: FieldValue): boolean {
  switch (field.type) {
    case 'text':
    case 'unit':
      return typeof value === 'string'
    case 'date':
      return typeof value === 'string' && isIsoDate(value)
    case 'number':
      return typeof value === 'number'
    case 'choice':
      return field.choices.some((choice) => choice.code === value)
    case 'yesNo':
      return typeof value === 'boolean'
    case 'file':
      return typeof value === 'object'
  }
}
