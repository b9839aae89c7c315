import { z } from 'zod'
import { indicatorKinds } from '../indicators/indicator.ts'
import { isoDateSchema } from '../isoDateSchema.ts'

/**
 * One summand: "D06", "-D13", "D14@previous", "#communeCount", "1". With `?` at its end it counts 0 where it is not known;
 * without, a check that needs it is left out until it is known.
 */
const termSchema = z
  .string()
  .regex(/^-?(?:[A-Z]\d{2}[A-Z]?(?:@(?:previous|samePeriodLastYear|yearToDate))?\??|#[a-z][A-Za-z]*|\d+)$/)
const sumSchema = z.array(termSchema).min(1)
const printed = z.string().trim().normalize('NFC').min(1)
const severitySchema = z.enum(['E', 'W'])
const kindsSchema = z.array(z.enum(indicatorKinds)).min(1)

/** What every check says when it fails; `{trai}` and `{phai}` stand for the two sides with codes, names and numbers. */
const spoken = {
  /** Where it differs from its rule's. */
  severity: severitySchema.exactOptional(),
  message: printed,
  suggestion: printed,
}

/** A check by its form: the closed set that the program can evaluate. Each loại hình of a divided indicator is checked alone. */
const ruleCheckSchema = z.discriminatedUnion('form', [
  /** Every number is whole and from 0 up, in units of its indicator's scale. */
  z.strictObject({ form: z.literal('wholeNumber'), ...spoken }),
  /** left ≤ right. */
  z.strictObject({ form: z.literal('atMost'), left: sumSchema, right: sumSchema, ...spoken }),
  /** left = right. */
  z.strictObject({ form: z.literal('equal'), left: sumSchema, right: sumSchema, ...spoken }),
  /** left ≥ right wherever `when` > 0. */
  z.strictObject({ form: z.literal('atLeastWhen'), when: sumSchema, left: sumSchema, right: sumSchema, ...spoken }),
  /**
   * Moved by more than `percent` against the same period last year, or between 0 and something, and by `leastDifference`
   * whole units at least: from 1 to 2 is no change to explain.
   */
  z.strictObject({
    form: z.literal('change'),
    kinds: kindsSchema,
    percent: z.int().min(1),
    leastDifference: z.int().min(1),
    ...spoken,
  }),
  /** At least `atLeast` columns repeat a number of the previous period, numbers below `leastValue` (whole units) aside. */
  z.strictObject({
    form: z.literal('repeated'),
    kinds: kindsSchema,
    atLeast: z.int().min(2),
    leastValue: z.int().min(1),
    ...spoken,
  }),
  /** A unit's stated totals equal what they are made of: children and own rows, or the periods of the year so far. */
  z.strictObject({ form: z.literal('totals'), of: z.enum(['children', 'yearToDate']), kinds: kindsSchema, ...spoken }),
  /** Rates written in the text agree with the numbers beside them and with computed rates, within tenths of a point. */
  z.strictObject({ form: z.literal('narrativePercent'), toleranceTenths: z.int().min(0), ...spoken }),
  /** "142 vụ, trong đó 42 vụ …, 3 vụ …": the parts add up to the whole. */
  z.strictObject({ form: z.literal('narrativeSplit'), ...spoken }),
  /** Where `when` > 0, one of the sections cites a decision by its number. */
  z.strictObject({ form: z.literal('citesDecision'), when: sumSchema, sections: z.array(printed).min(1), ...spoken }),
  /** Bodies of a loại hình that are units of their own and report themselves are not counted by the unit above them too. */
  z.strictObject({ form: z.literal('reportedBelow'), ...spoken }),
  /** Cannot happen: the program is made so. `where` says how. */
  z.strictObject({ form: z.literal('byDesign'), where: printed }),
])
export type RuleCheck = z.infer<typeof ruleCheckSchema>

const ruleSchema = z.strictObject({
  number: z.int().min(1),
  name: printed,
  /** E: the report cannot be sent; W: it can, with a note that explains. */
  severity: severitySchema,
  /** An E that may be passed with a reason written down. */
  canOverride: z.boolean(),
  checks: z.array(ruleCheckSchema).min(1),
  source: printed,
  isDraft: z.boolean(),
})
export type Rule = z.infer<typeof ruleSchema>

/** One version of the consistency rules, a proposal that the office can edit (reference §2.5). */
export const ruleCatalogueSchema = z.strictObject({
  version: z.string().regex(/^v\d{4}(\.\d+)?$/),
  name: printed,
  label: z.string(),
  isDraft: z.boolean(),
  validFrom: isoDateSchema,
  rules: z.array(ruleSchema).min(1),
})
export type RuleCatalogue = z.infer<typeof ruleCatalogueSchema>
