import { checkRubric } from './checkRubric.ts'
import { rubricShape } from './rubric.ts'

/** A rubric as it is kept: every field of its form, and nothing that contradicts itself. */
export const rubricSchema = rubricShape.superRefine((rubric, context) => {
  for (const fault of checkRubric(rubric)) context.addIssue(fault)
})
