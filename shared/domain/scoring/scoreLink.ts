import { z } from 'zod'
import { assignmentStates } from '../directiveTasks/assignmentState.ts'
import { submissionStates } from '../periods/period.ts'

/** One thing a point rests on, with what was read off it; enough to compute the point again, and to open the source. */
export const scoreLinkSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('report'),
    period: z.string(),
    state: z.enum(submissionStates),
    due: z.string().nullable(),
    received: z.string().nullable(),
    errors: z.int().nullable(),
  }),
  z.object({
    kind: z.literal('task'),
    document: z.string(),
    task: z.string(),
    title: z.string(),
    due: z.string(),
    state: z.enum(assignmentStates),
    doneOn: z.string().nullable(),
  }),
  z.object({
    kind: z.literal('composition'),
    committee: z.int().nullable(),
    rules: z.int(),
    findings: z.array(z.object({ rule: z.string(), message: z.string() })),
  }),
  z.object({
    kind: z.literal('figure'),
    indicator: z.string(),
    name: z.string(),
    period: z.string(),
    value: z.int().nullable(),
    scale: z.int(),
    /** What it is in the sum: added up, above or below the line of a ratio, or only shown beside points given by hand. */
    part: z.enum(['sum', 'numerator', 'denominator', 'shown']),
  }),
])

export type ScoreLink = z.infer<typeof scoreLinkSchema>
