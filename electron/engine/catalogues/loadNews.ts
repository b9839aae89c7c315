import { describeChanges, type CatalogueChange } from '#shared/domain/catalogues/describeChanges.ts'
import { isSame } from '#shared/domain/catalogues/isSame.ts'
import type { JsonObject } from '#shared/domain/catalogues/json.ts'
import { mergeCatalogue } from '#shared/domain/catalogues/mergeCatalogue.ts'
import type { QueryContext } from '../engineContext.ts'
import { catalogueKindNames, identityOf, type CatalogueKind } from './catalogueKinds.ts'
import type { Content } from './catalogueQueries.ts'
import { loadRevisions } from './loadRevisions.ts'
import { loadShipped } from './loadShipped.ts'
import { nameOf } from './nameOf.ts'

/** A catalogue that the program ships newer than the office has it. */
export type CatalogueNews = {
  kind: CatalogueKind
  code: string
  name: string
  /** As the program ships it. */
  shipped: Content<CatalogueKind>
  /** With the office's own changes kept. */
  merged: Content<CatalogueKind>
  ownChanges: number
  changes: CatalogueChange[]
}

/**
 * Everything of the program's that is newer than what the office got. What an earlier program shipped, and what the office once
 * had from this one, is not news: an older program opening the file offers nothing.
 */
export function loadNews({ db, templatesDir }: Pick<QueryContext, 'db' | 'templatesDir'>): CatalogueNews[] {
  return catalogueKindNames.flatMap((kind) =>
    loadShipped(templatesDir, kind).flatMap((shipped): CatalogueNews[] => {
      const { code } = identityOf(shipped)
      const revisions = loadRevisions(db, kind, code)
      const got = revisions.filter(({ origin }) => origin === 'shipped').map(({ content }) => asJson(content))
      const [ours, base] = [revisions.at(-1)?.content, got.at(-1)]
      if (got.some((content) => isSame(content, asJson(shipped)))) return []
      const head = { kind, code, name: nameOf(shipped), shipped }
      if (!ours || !base)
        return [
          { ...head, merged: shipped, ownChanges: 0, changes: [{ kind: 'added', list: kind, code, name: head.name }] },
        ]
      const merged = mergeCatalogue(base, asJson(ours), asJson(shipped))
      return [
        {
          ...head,
          merged: merged as unknown as Content<CatalogueKind>,
          ownChanges: describeChanges(base, asJson(ours)).length,
          changes: describeChanges(asJson(ours), merged),
        },
      ]
    }),
  )
}

function asJson(content: Content<CatalogueKind>): JsonObject {
  return content as unknown as JsonObject
}
