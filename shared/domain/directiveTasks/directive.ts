import { z } from 'zod'
import { isoDateSchema } from '../isoDateSchema.ts'
import { unitKinds } from '../orgTree/orgUnit.ts'

const words = z.string().trim().min(1)

/** Who an order is for: every unit, or the units of some kinds together with some named by code. */
export const addresseeSchema = z.union([
  z.strictObject({ all: z.literal(true) }),
  z.strictObject({ kinds: z.array(z.enum(unitKinds)), codes: z.array(words) }),
])

/** A deadline as the directive writes it. Nothing is added: what it leaves open stays `unset`. */
export const deadlineSchema = z.discriminatedUnion('kind', [
  /** "xong trong tháng 9/2021". */
  z.strictObject({
    kind: z.literal('withinMonth'),
    month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
    asWritten: words,
  }),
  /** "thực hiện từ năm 2022". */
  z.strictObject({ kind: z.literal('fromDate'), from: isoDateSchema, asWritten: words }),
  /** "tiếp tục", "thường xuyên": the text itself says that the work goes on. */
  z.strictObject({ kind: z.literal('ongoing'), asWritten: words }),
  /** "định kỳ"; `dueAsWritten` is what it says of the day: "theo quy định". */
  z.strictObject({ kind: z.literal('recurring'), asWritten: words, dueAsWritten: words.nullable() }),
  /** A plain last day, as an office's own document sets it: "trước ngày 15/3/2022". */
  z.strictObject({ kind: z.literal('byDate'), due: isoDateSchema, asWritten: words.nullable() }),
  /** No date; `asWritten` keeps a word such as "kịp thời". */
  z.strictObject({ kind: z.literal('unset'), asWritten: words.nullable() }),
])

const directiveTaskSchema = z.strictObject({
  /** Item and order: "1.1", "8.2a". */
  code: z.string().regex(/^\d+\.\d+[a-z]?$/),
  item: z.int().min(1),
  /** Short title. */
  order: words,
  addressee: addresseeSchema,
  /** Who takes part, in the directive's words. */
  coworkers: words.nullable(),
  /** What is to come out of it: "kế hoạch", "hướng dẫn"; null when no paper is ordered. */
  product: words.nullable(),
  deadline: deadlineSchema,
  /** The exact words of this order. */
  words,
  /** The whole sentence they stand in, exactly. */
  sentence: words,
})

/** A directive and every order it gives (`templates/directives`). */
export const directiveSchema = z
  .strictObject({
    code: words,
    version: z.int().min(1),
    /** "09-CT/TU". */
    number: words,
    documentType: words,
    issuer: words,
    place: words,
    issuedOn: isoDateSchema,
    title: words,
    /** The file beside this one with the whole text. */
    textFile: words,
    note: words,
    /** The sentence that charges the addressees with all items. */
    preamble: z.strictObject({ sentence: words, addressee: addresseeSchema }),
    items: z.array(z.strictObject({ number: z.int().min(1), title: words })),
    recipients: z.array(words),
    tasks: z.array(directiveTaskSchema),
  })
  .superRefine((directive, context) => {
    const numbers = new Set(directive.items.map((item) => item.number))
    const seen = new Set<string>()
    for (const task of directive.tasks) {
      if (seen.has(task.code)) context.addIssue(`Mã nhiệm vụ "${task.code}" xuất hiện hai lần.`)
      if (!numbers.has(task.item))
        context.addIssue(`Nhiệm vụ "${task.code}" thuộc mục ${task.item}, nhưng chỉ thị không có mục này.`)
      if (!task.sentence.includes(task.words))
        context.addIssue(`Lời văn của nhiệm vụ "${task.code}" không nằm trong câu đã dẫn.`)
      seen.add(task.code)
    }
  })

export type Addressee = z.infer<typeof addresseeSchema>
export type Deadline = z.infer<typeof deadlineSchema>
export type DirectiveTask = z.infer<typeof directiveTaskSchema>
export type Directive = z.infer<typeof directiveSchema>
