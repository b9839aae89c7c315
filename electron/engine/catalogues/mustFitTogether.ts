import { refuse } from '#shared/contract/failure.ts'
import { checkCatalogue } from '#shared/domain/indicators/checkCatalogue.ts'
import { resolveCatalogues } from '#shared/domain/indicators/resolveCatalogues.ts'
import type { CommandContext } from '../engineContext.ts'
import type { CatalogueKind } from './catalogueKinds.ts'
import { loadCatalogues } from './catalogueQueries.ts'
import { ensureColumns } from './columnQueries.ts'

/** Indicators stand on one another over versions, so they are checked together once the new one is among them. */
export function mustFitTogether({ db }: Pick<CommandContext, 'db'>, kind: CatalogueKind, path: string): void {
  if (kind !== 'indicators') return
  const catalogues = resolved(loadCatalogues(db, 'indicators'), path)
  const faults = catalogues.flatMap((catalogue) => checkCatalogue(catalogue))
  if (faults.length > 0) refuse('catalogueRefused', { path, faults: faults.slice(0, 10) })
  for (const catalogue of catalogues) ensureColumns(db, catalogue)
}

function resolved(files: Parameters<typeof resolveCatalogues>[0], path: string): ReturnType<typeof resolveCatalogues> {
  try {
    return resolveCatalogues(files)
  } catch (error) {
    return refuse('catalogueRefused', { path, faults: [error instanceof Error ? error.message : String(error)] })
  }
}
