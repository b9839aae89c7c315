import type { cataloguesContract } from '#shared/contract/cataloguesContract.ts'
import { refuse } from '#shared/contract/failure.ts'
import { backUpBefore } from '../database/backUpBefore.ts'
import { writeFileAtomically } from '../files/writeFileAtomically.ts'
import type { Handlers } from '../handler.ts'
import { catalogueKinds, identityOf } from './catalogueKinds.ts'
import { listCatalogues, loadCatalogues } from './catalogueQueries.ts'
import { keepVersion } from './keepVersion.ts'
import { mustFitTogether } from './mustFitTogether.ts'
import { newsHandlers } from './newsHandlers.ts'
import { readJsonFile } from './readJsonFile.ts'
import { versionHandlers } from './versionHandlers.ts'

export const catalogueHandlers: Handlers<typeof cataloguesContract> = {
  ...versionHandlers,
  ...newsHandlers,

  'catalogues.list': ({ db }) => ({ entries: listCatalogues(db) }),

  'catalogues.export': async ({ read }, { kind, code, path }) => {
    const content = read(({ db }) => loadCatalogues(db, kind).find((it) => identityOf(it).code === code))
    if (!content) refuse('badInput', { field: 'code', reason: `không có danh mục ${code}` })
    writeFileAtomically(path, Buffer.from(`${JSON.stringify(content, null, 2)}\n`, 'utf8'))
    return { path }
  },

  'catalogues.import': async (job, { kind, path }) => {
    const content = readJsonFile(path, catalogueKinds[kind].schema)
    const { code, validFrom } = identityOf(content)
    backUpBefore(job, 'nhap-danh-muc')
    const revision = job.write((context) => {
      const kept = keepVersion(context, kind, content)
      mustFitTogether(context, kind, path)
      return kept
    })
    return { entry: { kind, code, revision, validFrom, origin: 'office' } }
  },
}
