import type { z } from 'zod'
import type { scoringContract } from '#shared/contract/scoringContract.ts'
import { fullName } from '#shared/domain/orgTree/fullName.ts'
import type { Criterion, Rubric } from '#shared/domain/scoring/rubric.ts'
import {
  openColumn,
  standingPoints,
  unexplained,
  type ScoreColumn,
  type ScoreRow,
} from '#shared/domain/scoring/scoreSheet.ts'
import { criteriaFor, type ScoreBasis } from '#shared/domain/scoring/scoreUnit.ts'
import { levelsFor } from '#shared/domain/scoring/totalScore.ts'
import type { UnitKind } from '#shared/domain/orgTree/orgUnit.ts'
import type { ReadDatabase } from '../database/database.ts'
import { mustFindUnit } from '../units/unitQueries.ts'
import { loadYearTree } from './findSheet.ts'
import { outcomeOf, reachedColumns } from './refreshSheet.ts'
import { loadRubricRevision } from './rubricQueries.ts'
import { loadScoreEvidence } from './scoreEvidenceQueries.ts'
import { findSheet, loadBasis, loadOutcomes, loadScoreRows, type Sheet } from './sheetQueries.ts'

/** A sheet as screens and documents show it. */
export type ShownSheet = z.input<(typeof scoringContract)['scoring.sheet']['output']>
type ShownOutcome = NonNullable<ShownSheet['sheet']>['outcomes'][number]

/** One unit's sheet of a year, with everything its points rest on. Throws `Refusal` unknownUnit. */
export function loadScoreSheet(db: ReadDatabase, place: { unit: string; year: number }): ShownSheet {
  const unit = mustFindUnit(db, loadYearTree(db, place.year), place.unit)
  const sheet = findSheet(db, unit.id, place.year)
  const head = { unit: unit.code, unitName: fullName(unit), year: place.year }
  return { ...head, sheet: sheet ? shownSheet(db, sheet, unit.kind) : null }
}

/** What the scores of a sheet came to, with the names of level and caps. */
export function loadShownOutcomes(db: ReadDatabase, sheet: Sheet, rubric: Rubric, unitKind: UnitKind): ShownOutcome[] {
  const levels = new Map(levelsFor(rubric, unitKind).map((level) => [level.code, level.name]))
  const caps = new Map(rubric.caps.map((cap) => [cap.code, cap.name]))
  return loadOutcomes(db, sheet.id).map((outcome) => ({
    ...outcome,
    levelName: levels.get(outcome.level) ?? outcome.level,
    caps: outcome.caps.map((code) => caps.get(code) ?? code),
  }))
}

function shownSheet(db: ReadDatabase, sheet: Sheet, unitKind: UnitKind): NonNullable<ShownSheet['sheet']> {
  const { rubric, revision } = loadRubricRevision(db, sheet.rubric, sheet.revision)
  const criteria = criteriaFor(rubric, unitKind)
  const rows = loadScoreRows(db, sheet.id, criteria)
  const reached = reachedColumns(sheet)
  const open = openColumn(sheet.state)
  const shown = open ?? 'official'
  const outcome = outcomeOf(db, sheet, rubric, unitKind, shown)
  const basis = loadBasis(db, sheet.id)
  const evidence = Map.groupBy(loadScoreEvidence(db, sheet.id), (it) => it.criterion)
  const { points, maximum, onFullMarks, bonus, penalty, faults } = outcome
  return {
    state: sheet.state,
    asOf: sheet.asOf,
    openColumn: open,
    scale: rubric.scale,
    fullMarks: rubric.fullMarks,
    rubric: { code: rubric.code, name: rubric.name, label: rubric.label, revision },
    groups: rubric.groups.flatMap(({ code, name }) => {
      const group = outcome.groups.find((it) => it.code === code)
      return criteria.some((it) => it.group === code) ? [{ code, name, maximum: group?.maximum ?? 0 }] : []
    }),
    criteria: criteria.flatMap((criterion) => {
      const row = rows.find((it) => it.criterion === criterion.code)
      const files = (evidence.get(criterion.code) ?? []).map(({ sheetId: _s, criterion: _c, ...file }) => file)
      return row ? [{ ...shownRow(criterion, row, basis.get(criterion.code), reached), evidence: files }] : []
    }),
    outcomes: loadShownOutcomes(db, sheet, rubric, unitKind),
    total: { points, maximum, onFullMarks, bonus, penalty, faults: [...faults] },
    unexplained: open === null ? [] : unexplained(rows, open),
  }
}

function shownRow(criterion: Criterion, row: ScoreRow, basis: ScoreBasis | undefined, reached: readonly ScoreColumn[]) {
  const { code, group, name, role, maximum, evidence, note, method } = criterion
  const standing = (column: ScoreColumn) => (reached.includes(column) ? standingPoints(row, column) : null)
  return {
    ...{ code, group, name, role, maximum, evidenceRule: evidence, note },
    isAutomatic: method.kind !== 'manual' && method.kind !== 'yesNo',
    computed: row.computed,
    self: row.self,
    appraised: row.appraised,
    official: row.official,
    standing: { self: standing('self'), appraised: standing('appraised'), official: standing('official') },
    links: [...(basis?.links ?? [])],
  }
}
