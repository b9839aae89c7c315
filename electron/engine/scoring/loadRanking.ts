import type { z } from 'zod'
import type { scoringContract } from '#shared/contract/scoringContract.ts'
import { fullName } from '#shared/domain/orgTree/fullName.ts'
import type { UnitAsOf } from '#shared/domain/orgTree/orgUnit.ts'
import type { ReadDatabase } from '../database/database.ts'
import { loadScoredUnits } from './findSheet.ts'
import { loadShownOutcomes } from './loadScoreSheet.ts'
import { loadRubricRevision, mustLoadRubric } from './rubricQueries.ts'
import { loadSheets, loadSheetYears, type Sheet } from './sheetQueries.ts'

/** The sheets of a year as they are ranked. */
export type Ranking = z.input<(typeof scoringContract)['scoring.list']['output']>
type RankedUnit = Ranking['units'][number]

/** Our own sheet and those of the units right below us, best first by their newest score; equal totals share a rank. */
export function loadRanking(db: ReadDatabase, year: number): Ranking {
  const { rubric } = mustLoadRubric(db, year)
  const sheets = new Map(loadSheets(db, year).map((sheet) => [sheet.unitId, sheet]))
  const { ours, below } = loadScoredUnits(db, year, rubric)
  const entry = (isOurs: boolean) => (unit: UnitAsOf) => unranked(db, unit, sheets.get(unit.id), isOurs)
  return {
    year,
    years: loadSheetYears(db),
    scale: rubric.scale,
    rubricName: rubric.name,
    label: rubric.label,
    units: [...ours.map(entry(true)), ...ranked(below.map(entry(false)))],
  }
}

function unranked(db: ReadDatabase, unit: UnitAsOf, sheet: Sheet | undefined, isOurs: boolean): RankedUnit {
  const head = { code: unit.code, name: fullName(unit), kind: unit.kind, isOurs, rank: null }
  if (!sheet) return { ...head, state: null, outcomes: [] }
  const { rubric } = loadRubricRevision(db, sheet.rubric, sheet.revision)
  return { ...head, state: sheet.state, outcomes: loadShownOutcomes(db, sheet, rubric, unit.kind) }
}

function ranked(units: readonly RankedUnit[]): RankedUnit[] {
  const totalOf = (unit: RankedUnit) => unit.outcomes.at(-1)?.total ?? -1
  const sorted = [...units].sort((a, b) => totalOf(b) - totalOf(a))
  return sorted.map((unit) => {
    const rank = 1 + sorted.filter((other) => totalOf(other) > totalOf(unit)).length
    return { ...unit, rank: unit.outcomes.length === 0 ? null : rank }
  })
}
