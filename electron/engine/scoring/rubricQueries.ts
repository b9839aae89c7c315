import { refuse } from '#shared/contract/failure.ts'
import type { Rubric } from '#shared/domain/scoring/rubric.ts'
import { rubricSchema } from '#shared/domain/scoring/rubricSchema.ts'
import { loadCatalogues } from '../catalogues/catalogueQueries.ts'
import type { ReadDatabase } from '../database/database.ts'
import { sql } from '../database/sql.ts'

/** A rubric under the revision it is kept as. */
type KeptRubric = { rubric: Rubric; revision: number; origin: 'shipped' | 'office' }

/** The rubric that scores a year: the last one that holds at its end. Throws `Refusal` noRubric when none does. */
export function mustLoadRubric(db: ReadDatabase, year: number): KeptRubric {
  return findRubric(db, year) ?? refuse('noRubric', { year })
}

/** The rubric that scores a year, or null. */
export function findRubric(db: ReadDatabase, year: number): KeptRubric | null {
  const rubrics = loadCatalogues(db, 'rubric').filter((it) => it.validFrom <= `${String(year)}-12-31`)
  const code = rubrics.at(-1)?.code
  if (code === undefined) return null
  const last = db.get<{ revision: number }>(
    sql`SELECT max(revision) AS revision FROM catalogue WHERE kind = 'rubric' AND code = ${code}`,
  )
  return loadRubricRevision(db, code, last?.revision ?? 1)
}

/** A rubric as it was at a revision: a sheet keeps to the one it was begun with. */
export function loadRubricRevision(db: ReadDatabase, code: string, revision: number): KeptRubric {
  const row = db.get<{ content: string; origin: KeptRubric['origin'] }>(sql`
    SELECT content, origin FROM catalogue WHERE kind = 'rubric' AND code = ${code} AND revision = ${revision}`)
  if (!row) throw new Error(`rubric ${code} has no revision ${String(revision)}`)
  return { rubric: rubricSchema.parse(JSON.parse(row.content)), revision, origin: row.origin }
}
