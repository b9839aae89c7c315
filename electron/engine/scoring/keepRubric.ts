import { refuse } from '#shared/contract/failure.ts'
import { rubricSchema } from '#shared/domain/scoring/rubricSchema.ts'
import { keepVersion } from '../catalogues/keepVersion.ts'
import type { CommandContext } from '../engineContext.ts'

/** Keeps an edited rubric as its next revision. Throws `Refusal` catalogueRefused, naming up to ten faults, or rubricLocked. */
export function keepRubric(context: CommandContext, rubric: unknown, name: string): { code: string; revision: number } {
  const parsed = rubricSchema.safeParse(rubric)
  if (!parsed.success) {
    const faults = parsed.error.issues.slice(0, 10).map((issue) => `${place(issue.path)}${issue.message}`)
    return refuse('catalogueRefused', { path: name, faults })
  }
  return { code: parsed.data.code, revision: keepVersion(context, 'rubric', parsed.data) }
}

function place(path: readonly PropertyKey[]): string {
  return path.length === 0 ? '' : `tại “${path.join('.')}”: `
}
