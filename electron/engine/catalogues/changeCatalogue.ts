import type { CommandContext } from '../engineContext.ts'
import { mustKeepIssuedDates } from '../periods/mustKeepIssuedDates.ts'
import { mustKeepOfficialScores } from '../scoring/mustKeepOfficialScores.ts'
import type { CatalogueKind } from './catalogueKinds.ts'

/**
 * Does what changes the catalogues of a kind, unless something that is settled rests on them. Throws `Refusal` periodIssued where
 * a schedule moves issued dates, rubricLocked where a rubric changes a year with official scores.
 */
export function changeCatalogue<T>(context: CommandContext, kind: CatalogueKind, change: () => T): T {
  if (kind === 'schedule') return mustKeepIssuedDates(context, change)
  return kind === 'rubric' ? mustKeepOfficialScores(context.db, change) : change()
}
