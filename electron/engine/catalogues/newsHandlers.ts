import type { cataloguesContract } from '#shared/contract/cataloguesContract.ts'
import { isSame } from '#shared/domain/catalogues/isSame.ts'
import type { JsonObject } from '#shared/domain/catalogues/json.ts'
import { refuse } from '#shared/contract/failure.ts'
import type { CommandContext } from '../engineContext.ts'
import type { Handlers } from '../handler.ts'
import { catalogueKinds } from './catalogueKinds.ts'
import { saveCatalogue } from './catalogueQueries.ts'
import { changeCatalogue } from './changeCatalogue.ts'
import { loadNews, type CatalogueNews } from './loadNews.ts'
import { loadRevisions } from './loadRevisions.ts'
import { mustFitTogether } from './mustFitTogether.ts'

type NewsContract = Pick<typeof cataloguesContract, 'catalogues.news' | 'catalogues.answerNews'>

/** The program's newer catalogues: what they would change, and taking them. */
export const newsHandlers: Handlers<NewsContract> = {
  'catalogues.news': (context) => ({
    catalogues: loadNews(context).map(({ shipped: _shipped, merged: _merged, ...news }) => news),
  }),

  'catalogues.answerNews': (context, { answer, only }) => ({
    answered: loadNews(context)
      .filter((news) => !only || only.some(({ kind, code }) => kind === news.kind && code === news.code))
      .map((news) => keep(context, news, answer)),
  }),
}

/** The program's own is kept as it is, so that the next news are measured by it; then what is to hold, where that is another. */
function keep(context: CommandContext, news: CatalogueNews, answer: 'take' | 'leave') {
  const { kind, code, shipped } = news
  const last = loadRevisions(context.db, kind, code).at(-1)
  const wanted = answer === 'leave' && last ? last.content : news.merged
  const parsed = catalogueKinds[kind].schema.safeParse(wanted)
  if (!parsed.success) {
    const faults = parsed.error.issues.slice(0, 10).map((issue) => `tại “${issue.path.join('.')}”: ${issue.message}.`)
    refuse('catalogueRefused', { path: code, faults })
  }
  const { db, clock, logChange } = context
  const isOwn = !isSame(wanted as unknown as JsonObject, shipped as unknown as JsonObject)
  const save = () => {
    const revision = saveCatalogue(db, kind, shipped, 'shipped', clock())
    return isOwn ? saveCatalogue(db, kind, parsed.data, 'office', clock()) : revision
  }
  const revision = changeCatalogue(context, kind, save)
  logChange({ entity: 'catalogue', key: `${kind}/${code}`, before: last?.content ?? null, after: parsed.data })
  mustFitTogether(context, kind, code)
  return { kind, code, revision, before: last?.revision ?? 0 }
}
