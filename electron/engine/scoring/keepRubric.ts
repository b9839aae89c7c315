import { refuse } from '#shared/contract/failure.ts'
import { rubricSchema } from '#shared/domain/scoring/rubricSchema.ts'
import { saveCatalogue } from '../catalogues/catalogueQueries.ts'
import type { CommandContext } from '../engineContext.ts'

/** Keeps an edited rubric as its next revision. Throws `Refusal` catalogueRefused, naming up to ten faults. */
export function keepRubric(
  { db, clock, logChange }: CommandContext,
  rubric: unknown,
  name: string,
): { code: string; revision: number } {
  const parsed = rubricSchema.safeParse(rubric)
  if (!parsed.success) {
    const faults = parsed.error.issues.slice(0, 10).map((issue) => `${place(issue.path)}${issue.message}`)
    return refuse('catalogueRefused', { path: name, faults })
  }
  const revision = saveCatalogue(db, 'rubric', parsed.data, 'office', clock())
  const { code } = parsed.data
  logChange({ entity: 'catalogue', key: `rubric/${code}`, before: null, after: { revision } })
  return { code, revision }
}

function place(path: readonly PropertyKey[]): string {
  return path.length === 0 ? '' : `tại “${path.join('.')}”: `
}
