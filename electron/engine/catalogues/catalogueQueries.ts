import { createHash } from 'node:crypto'
import type { z } from 'zod'
import type { IsoDate, IsoInstant } from '#shared/domain/isoDate.ts'
import type { IndicatorCatalogue } from '#shared/domain/indicators/indicatorCatalogue.ts'
import { indicatorsInForce } from '#shared/domain/indicators/indicatorsInForce.ts'
import { resolveCatalogues } from '#shared/domain/indicators/resolveCatalogues.ts'
import type { FollowUpRules } from '#shared/domain/periods/followUpRules.ts'
import type { Schedule } from '#shared/domain/periods/schedule.ts'
import type { Outline } from '#shared/domain/submissions/outline.ts'
import type { RuleCatalogue } from '#shared/domain/submissions/ruleCatalogue.ts'
import type { ReadDatabase, WriteDatabase } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import { identityOf, type catalogueKinds, type CatalogueKind } from './catalogueKinds.ts'
import { madeOnce } from './madeOnce.ts'

/** What a kind's documents hold. */
export type Content<K extends CatalogueKind> = z.output<(typeof catalogueKinds)[K]['schema']>

/** One document as the office keeps it. */
type CatalogueEntry = {
  kind: CatalogueKind
  code: string
  revision: number
  validFrom: IsoDate
  origin: 'shipped' | 'office'
}

/** The newest revision of every document of a kind, frozen. Each was checked by its schema before it was kept. */
export function loadCatalogues<K extends CatalogueKind>(db: ReadDatabase, kind: K): Content<K>[] {
  return findNewest(db, kind).map(({ id, digest }) =>
    madeOnce(db, digest, () => {
      const row = db.get<{ content: string }>(sql`SELECT content FROM catalogue WHERE id = ${id}`)
      return JSON.parse(row?.content ?? 'null') as Content<K>
    }),
  )
}

function findNewest(db: ReadDatabase, kind: CatalogueKind): { id: number; digest: string }[] {
  return db.all(sql`
    SELECT id, digest FROM catalogue AS c
    WHERE kind = ${kind} AND revision = (SELECT max(revision) FROM catalogue WHERE kind = c.kind AND code = c.code)
    ORDER BY valid_from, code`)
}

/** A document in its newest revision. */
type KeptCatalogue<K extends CatalogueKind> = Pick<CatalogueEntry, 'revision' | 'origin'> & {
  content: Content<K>
}

/** The newest revision of every document of a kind under its number and origin, by the first day it holds. */
export function loadKeptCatalogues<K extends CatalogueKind>(db: ReadDatabase, kind: K): KeptCatalogue<K>[] {
  const newest = new Map(
    listCatalogues(db).flatMap((entry) => (entry.kind === kind ? [[entry.code, entry] as const] : [])),
  )
  return loadCatalogues(db, kind).map((content) => {
    const { revision = 1, origin = 'shipped' as const } = newest.get(identityOf(content).code) ?? {}
    return { revision, origin, content }
  })
}

/** What the office keeps, every revision. */
export function listCatalogues(db: ReadDatabase): CatalogueEntry[] {
  return db.all<CatalogueEntry>(sql`
    SELECT kind, code, revision, valid_from AS validFrom, origin FROM catalogue ORDER BY kind, code, revision`)
}

/** Keeps a checked document as the next revision of its code and returns that revision. */
export function saveCatalogue<K extends CatalogueKind>(
  db: WriteDatabase,
  kind: K,
  content: Content<K>,
  origin: CatalogueEntry['origin'],
  addedAt: IsoInstant,
): number {
  const { code, validFrom } = identityOf(content)
  const last = db.get<{ revision: number | null }>(
    sql`SELECT max(revision) AS revision FROM catalogue WHERE kind = ${kind} AND code = ${code}`,
  )
  const revision = (last?.revision ?? 0) + 1
  const text = JSON.stringify(content)
  db.run(sql`
    INSERT INTO catalogue (kind, code, revision, valid_from, origin, content, digest, added_at)
    VALUES (${kind}, ${code}, ${revision}, ${validFrom}, ${origin}, ${text}, ${digestOf(text)}, ${addedAt})`)
  return revision
}

/** The indicators in force on a date. */
export function loadIndicatorCatalogue(db: ReadDatabase, on: IsoDate): IndicatorCatalogue {
  const digests = findNewest(db, 'indicators').map(({ digest }) => digest)
  const versions = madeOnce(db, digests.join(' ') + ' whole', () => resolveCatalogues(loadCatalogues(db, 'indicators')))
  return must(indicatorsInForce(versions, on), 'indicator catalogue', on)
}

/** The schedule in force on a date. */
export function loadSchedule(db: ReadDatabase, on: IsoDate): Schedule {
  return must(inForce(loadCatalogues(db, 'schedule'), on), 'schedule', on)
}

/** How late reports are chased on a date. */
export function loadFollowUpRules(db: ReadDatabase, on: IsoDate): FollowUpRules {
  return must(inForce(loadCatalogues(db, 'followUp'), on), 'follow-up rules', on)
}

/** The consistency rules in force on a date. */
export function loadRules(db: ReadDatabase, on: IsoDate): RuleCatalogue {
  return must(inForce(loadCatalogues(db, 'rules'), on), 'rules', on)
}

/** The outline of a report type for a unit's own report, or for the consolidated one. */
export function loadOutline(
  db: ReadDatabase,
  reportType: Outline['reportType'],
  scope: Outline['scope'],
  on: IsoDate,
): Outline {
  const fitting = loadCatalogues(db, 'outlines').filter(
    (outline) => outline.reportType === reportType && outline.scope === scope,
  )
  return must(inForce(fitting, on), `outline ${reportType} ${scope}`, on)
}

/** The last version that has begun on a date; before the first one, the first. */
function inForce<C extends { validFrom: IsoDate }>(versions: readonly C[], on: IsoDate): C | undefined {
  return versions.findLast((version) => version.validFrom <= on) ?? versions[0]
}

function must<T>(found: T | null | undefined, what: string, on: IsoDate): T {
  if (found === null || found === undefined) throw new Error(`no ${what} on ${on}: the set-up stores the shipped ones`)
  return found
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
