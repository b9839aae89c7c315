import type { WriteDatabase } from '../database/database.ts'
import type { EngineContext } from '../engineContext.ts'
import type { CatalogueKind } from './catalogueKinds.ts'
import { saveCatalogue } from './catalogueQueries.ts'
import { loadShipped } from './loadShipped.ts'

type Keeping = Pick<EngineContext, 'clock' | 'templatesDir'> & { db: WriteDatabase }

/** Keeps every shipped catalogue of a kind as the office's first. */
export function saveShippedCatalogues({ db, clock, templatesDir }: Keeping, kind: CatalogueKind): void {
  for (const content of loadShipped(templatesDir, kind)) saveCatalogue(db, kind, content, 'shipped', clock())
}
