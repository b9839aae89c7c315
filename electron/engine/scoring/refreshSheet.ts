import type { IsoDate } from '#shared/domain/isoDate.ts'
import type { UnitAsOf, UnitKind } from '#shared/domain/orgTree/orgUnit.ts'
import { openColumn, scoreColumns, standingPoints, type ScoreColumn } from '#shared/domain/scoring/scoreSheet.ts'
import type { Rubric } from '#shared/domain/scoring/rubric.ts'
import { criteriaFor, scoreUnit } from '#shared/domain/scoring/scoreUnit.ts'
import type { ScoringFacts } from '#shared/domain/scoring/scoringFacts.ts'
import { totalScore, type ScoreOutcome } from '#shared/domain/scoring/totalScore.ts'
import type { ReadDatabase } from '../database/database.ts'
import type { CommandContext } from '../engineContext.ts'
import { loadRubricRevision, mustLoadRubric } from './rubricQueries.ts'
import { loadScoreEvidence } from './scoreEvidenceQueries.ts'
import { findSheet, loadBasis, loadScoreRows, saveBasis, saveOutcome, saveSheet, type Sheet } from './sheetQueries.ts'

/**
 * Computes anew what a unit's sheet rests on, beginning the sheet where there is none. A draft goes over to the newest
 * revision of the year's rubric; from its submission on a sheet keeps its own, and an official one is left as it is.
 */
export function refreshSheet(
  { db, logChange }: CommandContext,
  unit: UnitAsOf,
  facts: ScoringFacts,
  asOf: IsoDate,
): Sheet {
  const before = findSheet(db, unit.id, facts.year)
  if (before?.state === 'official') return before
  const kept =
    before && before.state !== 'draft'
      ? loadRubricRevision(db, before.rubric, before.revision)
      : mustLoadRubric(db, facts.year)
  const sheet: Omit<Sheet, 'id'> = {
    unitId: unit.id,
    year: facts.year,
    rubric: kept.rubric.code,
    revision: kept.revision,
    state: before?.state ?? 'draft',
    asOf,
  }
  const id = saveSheet(db, sheet)
  const basis = scoreUnit(facts, kept.rubric)
  const old = loadBasis(db, id)
  saveBasis(db, id, basis)
  for (const { code, points } of basis) {
    const was = old.get(code)?.points ?? null
    if (was !== points)
      logChange({ entity: 'scoreBasis', key: `${unit.code}/${String(facts.year)}/${code}`, before: was, after: points })
  }
  refreshOutcomes({ db }, { ...sheet, id }, kept.rubric, unit.kind)
  return { ...sheet, id }
}

/** Writes anew what the scores of a sheet come to, as far as it has got. */
export function refreshOutcomes(
  { db }: Pick<CommandContext, 'db'>,
  sheet: Sheet,
  rubric: Rubric,
  unitKind: UnitKind,
): void {
  const reached = reachedColumns(sheet)
  for (const column of scoreColumns)
    saveOutcome(db, sheet.id, column, reached.includes(column) ? outcomeOf(db, sheet, rubric, unitKind, column) : null)
}

/** What one score of a sheet comes to. The explanation of what has no file is the one of tự chấm. */
export function outcomeOf(
  db: ReadDatabase,
  sheet: Sheet,
  rubric: Rubric,
  unitKind: UnitKind,
  column: ScoreColumn,
): ScoreOutcome {
  const rows = loadScoreRows(db, sheet.id, criteriaFor(rubric, unitKind))
  const evidence = Map.groupBy(loadScoreEvidence(db, sheet.id), (it) => it.criterion)
  const scores = rows.map((row) => [
    row.criterion,
    {
      points: standingPoints(row, column),
      evidence: evidence.get(row.criterion)?.length ?? 0,
      explanation: row.self.reason,
    },
  ])
  const links = [...loadBasis(db, sheet.id)].map(([code, basis]) => [code, basis.links])
  return totalScore(rubric, unitKind, Object.fromEntries(scores), Object.fromEntries(links))
}

/** The scores that a sheet has, up to the one that is being written. */
export function reachedColumns({ state }: Pick<Sheet, 'state'>): ScoreColumn[] {
  const open = openColumn(state)
  return open === null ? [...scoreColumns] : scoreColumns.slice(0, scoreColumns.indexOf(open) + 1)
}
