import { join } from 'node:path'
import type { WriteDatabase } from '../database/database.ts'
import type { EngineContext } from '../engineContext.ts'
import { catalogueKinds, type CatalogueKind } from './catalogueKinds.ts'
import { saveCatalogue } from './catalogueQueries.ts'
import { jsonFilesIn } from './jsonFilesIn.ts'
import { readJsonFile } from './readJsonFile.ts'

type Keeping = Pick<EngineContext, 'clock' | 'templatesDir'> & { db: WriteDatabase }

/** Keeps every shipped catalogue of a kind as the office's first. */
export function saveShippedCatalogues({ db, clock, templatesDir }: Keeping, kind: CatalogueKind): void {
  const folder = join(templatesDir, catalogueKinds[kind].folder)
  for (const file of jsonFilesIn(folder))
    saveCatalogue(db, kind, readJsonFile(join(folder, file), catalogueKinds[kind].schema), 'shipped', clock())
}
