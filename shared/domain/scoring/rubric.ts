import { z } from 'zod'
import { isoDateSchema } from '../isoDateSchema.ts'
import { indicatorCodeSchema } from '../indicators/indicatorSchema.ts'
import { unitKinds } from '../orgTree/orgUnit.ts'

const words = z.string().trim().normalize('NFC').min(1)
const points = z.int().min(0).max(100_000)
const code = z.string().regex(/^[0-9A-Za-z][0-9A-Za-z.-]{0,19}$/, 'mã gồm chữ, số, dấu chấm, dài không quá 20 ký tự')
const indicators = z.array(indicatorCodeSchema)
const kinds = z.array(z.enum(unitKinds))

/** What a step table reads: figures of the year added up, or a ratio in per mille (885 is 88,5 %). */
const measureSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('sum'), indicators: indicators.min(1) }),
  z.strictObject({ kind: z.literal('ratio'), numerator: indicators.min(1), denominator: indicators.min(1) }),
])

/** What the program counts by itself: shares of what was due, or cases. */
const automaticShares = ['reportsOnTime', 'reportsComplete', 'reportsCorrect', 'composition', 'tasksOnTime'] as const
const countedCases = ['lateReports', 'missingReports'] as const

const methodSchema = z.discriminatedUnion('kind', [
  /** A person gives any number of points; the indicators are shown as what it rests on. */
  z.strictObject({ kind: z.literal('manual'), indicators }),
  /** A person says yes or no: the maximum or nothing. */
  z.strictObject({ kind: z.literal('yesNo'), indicators }),
  /** The points of the last step that is reached; below the first one none. */
  z.strictObject({
    kind: z.literal('steps'),
    measure: measureSchema,
    steps: z.array(z.strictObject({ from: z.int().min(0), points })).min(1),
  }),
  /** The maximum times the ratio, whole at `fullAt` per mille. */
  z.strictObject({
    kind: z.literal('ratio'),
    numerator: indicators.min(1),
    denominator: indicators.min(1),
    fullAt: z.int().min(1).max(1000),
  }),
  /** The maximum times the share that the program counted. */
  z.strictObject({ kind: z.literal('automatic'), share: z.enum(automaticShares) }),
  /** So many points for each case, up to the maximum. */
  z.strictObject({ kind: z.literal('perCase'), cases: z.enum(countedCases), each: points.min(1) }),
])

const criterionSchema = z.strictObject({
  code,
  group: code,
  name: words,
  /** `points` add to the whole, `bonus` on top of it, `penalty` is taken off. */
  role: z.enum(['points', 'bonus', 'penalty']),
  /** The kinds of unit it is asked of; empty for all. Where it is not asked, its maximum is left out of the whole. */
  unitKinds: kinds,
  /** In units of 10^-scale points. */
  maximum: points.min(1),
  method: methodSchema,
  /** none: no file is asked for; explain: without a file an explanation is; block: without a file the points do not count. */
  evidence: z.enum(['none', 'explain', 'block']),
  note: z.string(),
})

const capSchema = z.strictObject({
  code,
  name: words,
  when: z.discriminatedUnion('kind', [
    /** A penalty was given. */
    z.strictObject({ kind: z.literal('penalised'), criterion: code }),
    /** Figures of the year reach a number. */
    z.strictObject({ kind: z.literal('figures'), indicators: indicators.min(1), atLeast: z.int().min(1) }),
    /** Điểm liệt: a group stays below so many points of its own maxima, in per mille. */
    z.strictObject({ kind: z.literal('groupBelow'), group: code, share: z.int().min(1).max(1000) }),
  ]),
  /** The best level that remains possible. */
  atMost: code,
})

const thresholdSchema = z.strictObject({
  /** Empty: for every kind that no other list names. */
  unitKinds: kinds,
  /** Best first; the last one begins at 0. */
  levels: z.array(z.strictObject({ code, name: words, from: points })).min(2),
})

/**
 * A version of the scoring rubric (`templates/rubrics`): groups, criteria, caps and thresholds. Points are integers in units
 * of 10^-scale, on a whole of `fullMarks`. Directive 09-CT/TU item 8 orders a guide, which is not known: what ships is dự thảo.
 */
export const rubricShape = z.strictObject({
  code: z.string().regex(/^[a-z0-9-]{1,40}$/, 'mã bộ tiêu chí gồm chữ thường, số, dấu gạch nối'),
  name: words,
  /** Printed beside the name: "dự thảo"; empty for an issued one. */
  label: z.string(),
  isDraft: z.boolean(),
  validFrom: isoDateSchema,
  note: z.string(),
  basis: z.array(words),
  scale: z.union([z.literal(1), z.literal(2)]),
  fullMarks: points.min(1),
  /** No more bonus than this is counted. */
  bonusMaximum: points,
  /** The kinds of unit that are scored. */
  unitKinds: kinds.min(1),
  groups: z.array(z.strictObject({ code, name: words })).min(1),
  criteria: z.array(criterionSchema).min(1).max(200),
  caps: z.array(capSchema),
  thresholds: z.array(thresholdSchema).min(1),
})

export type Rubric = z.infer<typeof rubricShape>
export type Criterion = z.infer<typeof criterionSchema>
export type Cap = z.infer<typeof capSchema>
export type Level = { code: string; name: string; from: number }
