import type { ReadDatabase } from '../database/database.ts'
import { loadRubricRevision } from './rubricQueries.ts'
import { findSheet, loadOutcomes } from './sheetQueries.ts'

/** The total of a unit's self-scored criteria in tenths of a point; null before its sheet was handed in. */
export function loadCriteriaSum(db: ReadDatabase, unitId: number, year: number): number | null {
  const sheet = findSheet(db, unitId, year)
  if (!sheet || sheet.state === 'draft') return null
  const self = loadOutcomes(db, sheet.id).find((it) => it.score === 'self')
  if (!self) return null
  const { rubric } = loadRubricRevision(db, sheet.rubric, sheet.revision)
  return rubric.scale === 1 ? self.total : Math.floor((self.total + 5) / 10)
}
