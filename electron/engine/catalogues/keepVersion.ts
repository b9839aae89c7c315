import { refuse } from '#shared/contract/failure.ts'
import type { CommandContext } from '../engineContext.ts'
import { changeCatalogue } from './changeCatalogue.ts'
import { identityOf, type CatalogueKind } from './catalogueKinds.ts'
import { loadCatalogues, saveCatalogue, type Content } from './catalogueQueries.ts'

/** The kinds whose versions follow one another in time, one in force on a day. */
const datedKinds: readonly CatalogueKind[] = ['schedule', 'followUp', 'rubric']

/**
 * Keeps a checked document as the next revision of its code, with its line in the change log, and returns the revision.
 * Throws `Refusal` sameFirstDay where another version begins that day, or what `changeCatalogue` says.
 */
export function keepVersion<K extends CatalogueKind>(
  context: CommandContext,
  kind: K,
  content: Content<K>,
  origin: 'shipped' | 'office' = 'office',
): number {
  const { db, clock, logChange } = context
  const { code, validFrom } = identityOf(content)
  const kept = loadCatalogues(db, kind)
  const rival = kept.find((it) => identityOf(it).code !== code && it.validFrom === validFrom)
  if (rival && datedKinds.includes(kind))
    refuse('sameFirstDay', { name: 'name' in rival ? rival.name : identityOf(rival).code, from: validFrom })
  const before = kept.find((it) => identityOf(it).code === code) ?? null
  const save = () => saveCatalogue(db, kind, content, origin, clock())
  const revision = changeCatalogue(context, kind, save)
  logChange({ entity: 'catalogue', key: `${kind}/${code}`, before, after: content })
  return revision
}
