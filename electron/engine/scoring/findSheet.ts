import { refuse } from '#shared/contract/failure.ts'
import { fullName } from '#shared/domain/orgTree/fullName.ts'
import type { UnitAsOf } from '#shared/domain/orgTree/orgUnit.ts'
import type { TreeAsOf } from '#shared/domain/orgTree/treeAsOf.ts'
import type { Rubric } from '#shared/domain/scoring/rubric.ts'
import type { ReadDatabase } from '../database/database.ts'
import { mustReadPeriod } from '../periods/periodQueries.ts'
import { loadTree, mustFindOurUnitId, mustFindUnit } from '../units/unitQueries.ts'
import { loadRubricRevision } from './rubricQueries.ts'
import { findSheet, type Sheet } from './sheetQueries.ts'

/** A sheet with its unit as of the end of the year and the rubric revision it keeps to. */
type FoundSheet = { sheet: Sheet; unit: UnitAsOf; rubric: Rubric }

/** The tree by which a year is scored: as of its cut-off. */
export function loadYearTree(db: ReadDatabase, year: number): TreeAsOf {
  return loadTree(db, mustReadPeriod(db, String(year)).cutOff)
}

/** The sheet of a unit and year. Throws `Refusal` unknownUnit or noScoreSheet. */
export function mustFindSheet(db: ReadDatabase, place: { unit: string; year: number }): FoundSheet {
  const unit = mustFindUnit(db, loadYearTree(db, place.year), place.unit)
  const sheet = findSheet(db, unit.id, place.year) ?? refuse('noScoreSheet', { unit: fullName(unit), year: place.year })
  return { sheet, unit, rubric: loadRubricRevision(db, sheet.rubric, sheet.revision).rubric }
}

/** Our own unit where it is scored, and the scored units right below it, in the office's order. */
export function loadScoredUnits(
  db: ReadDatabase,
  year: number,
  rubric: Rubric,
): { ours: UnitAsOf[]; below: UnitAsOf[] } {
  const tree = loadYearTree(db, year)
  const ourId = mustFindOurUnitId(db)
  const isScored = (unit: UnitAsOf) => rubric.unitKinds.includes(unit.kind)
  const own = tree.byId.get(ourId)
  return {
    ours: own && isScored(own) ? [own] : [],
    below: (tree.childrenOf.get(ourId) ?? []).filter((unit) => unit.reports && isScored(unit)),
  }
}
