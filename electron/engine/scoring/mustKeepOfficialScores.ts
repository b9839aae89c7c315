import { refuse } from '#shared/contract/failure.ts'
import type { ReadDatabase } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import { findRubric } from './rubricQueries.ts'

/**
 * Does what changes the rubrics, and takes it back where a year with an official score would be scored by another rubric: what
 * was approved stays measured as it was. Throws `Refusal` rubricLocked.
 */
export function mustKeepOfficialScores<T>(db: ReadDatabase, change: () => T): T {
  const years = db
    .raw<[number]>(sql`SELECT DISTINCT year FROM score_sheet WHERE state = 'official' ORDER BY year`)
    .map(([year]) => year)
  const before = years.map((year) => contentOf(db, year))
  const result = change()
  const locked = years.find((year, place) => contentOf(db, year) !== before[place])
  return locked === undefined ? result : refuse('rubricLocked', { year: locked })
}

function contentOf(db: ReadDatabase, year: number): string {
  return JSON.stringify(findRubric(db, year)?.rubric ?? null)
}
