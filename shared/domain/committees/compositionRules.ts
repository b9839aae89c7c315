import { z } from 'zod'
import { isoDateSchema } from '../isoDateSchema.ts'
import { unitKinds } from '../orgTree/orgUnit.ts'

const words = z.string().trim().normalize('NFC').min(1)

/** A post: how it begins, and of what body; without `of` the words alone are the post. */
const postSchema = z.strictObject({ start: words, of: z.array(words) })

const ruleHead = {
  code: z.string().regex(/^[a-z0-9-]+$/),
  /** The task of the directive that orders it: "2.2". */
  task: words,
  unitKinds: z.array(z.enum(unitKinds)).min(1),
  validFrom: isoDateSchema,
  /** First day on which it no longer holds; null while open. */
  validUntil: isoDateSchema.nullable(),
  /** The words of the directive it stands on. */
  sentence: words,
  /** What a finding says is wrong. */
  fault: words,
  /** True for what the directive does not say of these units. */
  isDraft: z.boolean(),
  /** Indicators that count the committees which keep this rule and every other rule naming the same indicator. */
  feeds: z.array(z.enum(['A08', 'A09'])),
}

const compositionRuleSchema = z.discriminatedUnion('requires', [
  /** There is one trưởng ban, who holds one of the posts. */
  z.strictObject({ ...ruleHead, requires: z.literal('headHolds'), posts: z.array(postSchema).min(1) }),
  /** At least one phó trưởng ban holds one of the posts. */
  z.strictObject({ ...ruleHead, requires: z.literal('deputyHolds'), posts: z.array(postSchema).min(1) }),
  /** Every member has a field or a loại hình in charge. */
  z.strictObject({ ...ruleHead, requires: z.literal('everyMemberHasField') }),
])

/** A file of rules on who sits on a committee (`templates/committees`). */
export const compositionRulesSchema = z.strictObject({
  code: z.string().regex(/^[a-z0-9-]+$/),
  name: words,
  /** Printed beside the name: "dự thảo"; empty for what the directive says itself. */
  label: z.string(),
  note: words,
  /** How posts are abbreviated: "ubnd" for "ủy ban nhân dân". */
  abbreviations: z.record(words, words),
  rules: z.array(compositionRuleSchema).min(1),
})

export type CompositionRules = z.infer<typeof compositionRulesSchema>
export type CompositionRule = z.infer<typeof compositionRuleSchema>
export type Post = z.infer<typeof postSchema>
