import type { cataloguesContract } from '#shared/contract/cataloguesContract.ts'
import { refuse } from '#shared/contract/failure.ts'
import type { ReadDatabase } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import type { Handlers } from '../handler.ts'
import { identityOf } from './catalogueKinds.ts'
import { loadCatalogues } from './catalogueQueries.ts'
import { changeCatalogue } from './changeCatalogue.ts'
import { keepVersion } from './keepVersion.ts'
import { loadRevisions } from './loadRevisions.ts'
import { loadShipped } from './loadShipped.ts'
import { nameOf } from './nameOf.ts'

type VersionContract = Pick<
  typeof cataloguesContract,
  'catalogues.history' | 'catalogues.restore' | 'catalogues.restoreShipped' | 'catalogues.withdraw'
>

/** The versions of a catalogue in time, and the revisions of each: what was kept, and the ways back. */
export const versionHandlers: Handlers<VersionContract> = {
  'catalogues.history': ({ db }, { kind, code }) => ({
    revisions: loadRevisions(db, kind, code)
      .map(({ content, ...kept }) => ({ ...kept, name: nameOf(content) }))
      .reverse(),
  }),

  'catalogues.restore': (context, { kind, code, revision }) => {
    const kept = loadRevisions(context.db, kind, code).find((it) => it.revision === revision)
    if (!kept) refuse('badInput', { field: 'revision', reason: `không có lần sửa ${revision} của ${code}` })
    return { revision: keepVersion(context, kind, kept.content, kept.origin) }
  },

  'catalogues.restoreShipped': (context, { kind, code }) => {
    const before = loadRevisions(context.db, kind, code).at(-1)
    if (!before) refuse('badInput', { field: 'code', reason: `không có danh mục ${code}` })
    const shipped = loadShipped(context.templatesDir, kind)
    const own = shipped.find((it) => identityOf(it).code === code)
    if (own) return { revision: keepVersion(context, kind, own, 'shipped'), before: before.revision }
    const { validFrom } = before.content
    const held = shipped.findLast((it) => it.validFrom <= validFrom) ?? shipped[0]
    if (!held || !('code' in held))
      refuse('badInput', { field: 'code', reason: `chương trình không có mẫu của ${code}` })
    return { revision: keepVersion(context, kind, { ...held, code, validFrom }), before: before.revision }
  },

  'catalogues.withdraw': (context, { kind, code }) => {
    const { db, logChange } = context
    const revisions = loadRevisions(db, kind, code)
    const before = revisions.at(-1)?.content
    if (!before) refuse('badInput', { field: 'code', reason: `không có danh mục ${code}` })
    const isOnly = loadCatalogues(db, kind).length === 1
    if (
      isOnly ||
      isUsed(db, kind, code) ||
      kind === 'indicators' ||
      revisions.some(({ origin }) => origin === 'shipped')
    )
      refuse('lastVersion', { code: nameOf(before) })
    const remove = () => db.run(sql`DELETE FROM catalogue WHERE kind = ${kind} AND code = ${code}`)
    changeCatalogue(context, kind, remove)
    logChange({ entity: 'catalogue', key: `${kind}/${code}`, before, after: null })
    return {}
  },
}

/** A score sheet keeps to the rubric it was begun with. */
function isUsed(db: ReadDatabase, kind: string, code: string): boolean {
  return kind === 'rubric' && db.get(sql`SELECT 1 FROM score_sheet WHERE rubric = ${code}`) !== undefined
}
