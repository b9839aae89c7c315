import { z } from 'zod'
import { isoDateSchema } from '../isoDateSchema.ts'

const words = z.string().trim().min(1)
const days = z.int().min(0).max(90)

const levelSchema = z.strictObject({
  /** What a written letter is kept under; a level keeps its code when it is renamed. */
  code: z.string().regex(/^[a-z][A-Za-z0-9]{0,19}$/, 'mã mức chỉ gồm chữ không dấu và chữ số'),
  /** As people read it: "nhắc lần 1". */
  name: words,
  /** Days after the due date for the first level, after the last letter for the others. */
  daysAfter: days,
  /** Whether the letter also goes to the body the office answers to. */
  reportsUp: z.boolean(),
})

const suspicionRulesSchema = z.strictObject({
  /** Two reports are only held against each other when so many figures say something. */
  comparedAtLeast: z.int().min(1).max(1_000),
  /** From this share of equal figures on, one looks copied. */
  samePercent: z.int().min(50).max(100),
  /** How many quarters back a report is held against. */
  quartersBack: z.int().min(1).max(20),
  /** A figure is only held against its history when it has so many quarters. */
  quartersAtLeast: z.int().min(1).max(20),
  /** Out of range is more than so many times the most, or less than that part of the least … */
  factor: z.int().min(2).max(100),
  /** … and by more than this many. */
  beyond: z.int().min(0).max(1_000_000),
})

/** How late reports are chased and when one looks suspicious (`templates/followUp`); all of it is the office's to edit. */
export const followUpRulesSchema = z
  .strictObject({
    code: words,
    version: z.int().min(1),
    name: words,
    validFrom: isoDateSchema,
    isDraft: z.boolean(),
    note: words,
    /** A unit is reminded from this many days before its due date. */
    daysBefore: days,
    /** Days a letter gives to answer, moved to a working day. */
    daysToAnswer: z.int().min(1).max(90),
    /** The levels in their order; each is written once. */
    levels: z.array(levelSchema).min(1).max(9),
    suspicions: suspicionRulesSchema,
  })
  .superRefine(({ levels }, context) => {
    const codes = new Set<string>()
    for (const { code } of levels) {
      if (codes.has(code)) context.addIssue(`Mức đôn đốc “${code}” được khai hai lần; hãy bỏ bớt một.`)
      codes.add(code)
    }
    for (const { name, daysAfter } of levels.slice(1))
      if (daysAfter === 0) context.addIssue(`Mức “${name}” phải cách văn bản trước ít nhất 1 ngày.`)
  })

export type FollowUpRules = z.infer<typeof followUpRulesSchema>

/** One step of the escalation. */
export type FollowUpLevel = FollowUpRules['levels'][number]
