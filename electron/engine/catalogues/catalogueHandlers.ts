import type { cataloguesContract } from '#shared/contract/cataloguesContract.ts'
import { refuse } from '#shared/contract/failure.ts'
import { checkCatalogue } from '#shared/domain/indicators/checkCatalogue.ts'
import { resolveCatalogues } from '#shared/domain/indicators/resolveCatalogues.ts'
import type { CommandContext } from '../engineContext.ts'
import { writeFileAtomically } from '../files/writeFileAtomically.ts'
import type { Handlers } from '../handler.ts'
import { catalogueKinds, identityOf, type CatalogueKind } from './catalogueKinds.ts'
import { listCatalogues, loadCatalogues } from './catalogueQueries.ts'
import { ensureColumns } from './columnQueries.ts'
import { keepVersion } from './keepVersion.ts'
import { readJsonFile } from './readJsonFile.ts'
import { versionHandlers } from './versionHandlers.ts'

export const catalogueHandlers: Handlers<typeof cataloguesContract> = {
  ...versionHandlers,

  'catalogues.list': ({ db }) => ({ entries: listCatalogues(db) }),

  'catalogues.export': async ({ read }, { kind, code, path }) => {
    const content = read(({ db }) => loadCatalogues(db, kind).find((it) => identityOf(it).code === code))
    if (!content) refuse('badInput', { field: 'code', reason: `không có danh mục ${code}` })
    writeFileAtomically(path, Buffer.from(`${JSON.stringify(content, null, 2)}\n`, 'utf8'))
    return { path }
  },

  'catalogues.import': async ({ write }, { kind, path }) => {
    const content = readJsonFile(path, catalogueKinds[kind].schema)
    const { code, validFrom } = identityOf(content)
    const revision = write((context) => {
      const kept = keepVersion(context, kind, content)
      mustFitTogether(context, kind, path)
      return kept
    })
    return { entry: { kind, code, revision, validFrom, origin: 'office' } }
  },
}

/** Indicators stand on one another over versions, so they are checked together once the new one is among them. */
function mustFitTogether({ db }: CommandContext, kind: CatalogueKind, path: string): void {
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
