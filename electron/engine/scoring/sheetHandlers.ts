import { refuse } from '#shared/contract/failure.ts'
import type { scoringContract } from '#shared/contract/scoringContract.ts'
import { fullName } from '#shared/domain/orgTree/fullName.ts'
import { readTypedPoints } from '#shared/domain/scoring/readTypedPoints.ts'
import type { Criterion } from '#shared/domain/scoring/rubric.ts'
import { criteriaFor } from '#shared/domain/scoring/scoreUnit.ts'
import {
  basePoints,
  nextState,
  openColumn,
  scoreColumns,
  sheetStates,
  standingPoints,
  unexplained,
  type ScoreColumn,
  type ScoreEntry,
  type ScoreRow,
} from '#shared/domain/scoring/scoreSheet.ts'
import { scoreColumnNames, sheetStateNames } from '#shared/text/stateNames.ts'
import { sql } from '../database/sql.ts'
import type { CommandContext } from '../engineContext.ts'
import type { Handlers } from '../handler.ts'
import { mustFindUnitId } from '../units/unitQueries.ts'
import { mustFindSheet } from './findSheet.ts'
import { outcomeOf, refreshOutcomes } from './refreshSheet.ts'
import { saveScoreFigure } from './saveScoreFigure.ts'
import { loadScoreRows, saveEntry, saveSheet } from './sheetQueries.ts'

type SheetContract = Pick<
  typeof scoringContract,
  'scoring.save' | 'scoring.advance' | 'scoring.giveBack' | 'scoring.history'
>
type Place = { unit: string; year: number }

/** Writing the scores of a sheet and bringing it from one state to the next. */
export const sheetHandlers: Handlers<SheetContract> = {
  'scoring.save': (context, { cells, ...place }) => {
    const { db } = context
    const { sheet, unit, rubric } = mustFindSheet(db, place)
    const column = openColumn(sheet.state) ?? refuseClosed(place, fullName(unit), sheet.state)
    const criteria = new Map(criteriaFor(rubric, unit.kind).map((it) => [it.code, it]))
    const rows = new Map(loadScoreRows(db, sheet.id, [...criteria.values()]).map((row) => [row.criterion, row]))
    const changed = cells.filter((cell) => {
      const [criterion, row] = [criteria.get(cell.criterion), rows.get(cell.criterion)]
      if (!criterion || !row)
        refuse('badInput', { field: 'criterion', reason: `phiếu không có tiêu chí ${cell.criterion}` })
      const entry = typedEntry(cell, criterion, row, column, rubric.scale)
      return writeEntry(context, place, sheet.id, cell.criterion, column, row[column], entry)
    }).length
    refreshOutcomes(context, sheet, rubric, unit.kind)
    return { changed }
  },

  'scoring.advance': (context, { to, ...place }) => {
    const { db, logChange } = context
    const { sheet, unit, rubric } = mustFindSheet(db, place)
    const column = openColumn(sheet.state) ?? refuseClosed(place, fullName(unit), sheet.state)
    if (nextState(sheet.state) !== to) refuseClosed(place, fullName(unit), sheet.state)
    const rows = loadScoreRows(db, sheet.id, criteriaFor(rubric, unit.kind))
    const outcome = outcomeOf(db, sheet, rubric, unit.kind, column)
    const faults = [
      ...outcome.faults.flatMap(({ criterion, kind }) =>
        kind === 'missing'
          ? [`tiêu chí ${criterion} chưa có điểm.`]
          : kind === 'noExplanation'
            ? [`tiêu chí ${criterion} chưa có minh chứng, cũng chưa giải trình.`]
            : [],
      ),
      ...unexplained(rows, column).map((code) => `tiêu chí ${code} chưa ghi lý do điểm ${wordOf(column)} khác.`),
    ]
    if (faults.length > 0) refuse('scoreNotReady', { unit: fullName(unit), faults: shortened(faults) })
    for (const row of rows) {
      const fixed = { points: standingPoints(row, column), reason: row[column].reason }
      writeEntry(context, place, sheet.id, row.criterion, column, row[column], fixed)
    }
    const next = { ...sheet, state: to }
    saveSheet(db, next)
    refreshOutcomes(context, next, rubric, unit.kind)
    saveScoreFigure(context, { unit, year: place.year, column, total: outcome.total, scale: rubric.scale })
    logChange({ entity: 'scoreSheet', key: keyOf(place), before: sheet.state, after: to })
    return { state: to }
  },

  'scoring.giveBack': (context, { reason, ...place }) => {
    const { db, logChange } = context
    if (reason.trim() === '') refuse('badInput', { field: 'reason', reason: 'cần ghi lý do trả phiếu' })
    const { sheet, unit, rubric } = mustFindSheet(db, place)
    const before = sheetStates[sheetStates.indexOf(sheet.state) - 1]
    if (sheet.state === 'official' || before === undefined) refuseClosed(place, fullName(unit), sheet.state)
    const back = { ...sheet, state: before }
    saveSheet(db, back)
    refreshOutcomes(context, back, rubric, unit.kind)
    logChange({
      entity: 'scoreSheet',
      key: keyOf(place),
      before: sheet.state,
      after: { state: before, reason: reason.trim() },
    })
    return { state: before }
  },

  'scoring.history': ({ db }, { criterion, ...place }) => {
    mustFindUnitId(db, place.unit)
    const start = `${keyOf(place)}/${criterion}`
    const keys = scoreColumns.map((score) => `${start}/${score}`)
    const rows = db.all<{ at: string; entity: string; key: string; before: string | null; after: string | null }>(sql`
      SELECT at, entity, key, before, after FROM change_log
      WHERE (entity = 'scoreBasis' AND key = ${start})
         OR (entity = 'scoreEntry' AND key IN (${keys[0] ?? ''}, ${keys[1] ?? ''}, ${keys[2] ?? ''}))
      ORDER BY id DESC LIMIT 200`)
    return {
      changes: rows.map(({ at, entity, key, before, after }) =>
        entity === 'scoreBasis'
          ? { at, score: 'computed' as const, before: computedEntry(before), after: computedEntry(after) }
          : { at, score: columnOf(key), before: readEntry(before), after: readEntry(after) },
      ),
    }
  },
}

/** What is typed, on top of what stands. Points that only repeat what they are measured against go on following it. */
function typedEntry(
  cell: { text?: string | undefined; reason?: string | undefined },
  criterion: Criterion,
  row: ScoreRow,
  column: ScoreColumn,
  scale: number,
): ScoreEntry {
  const before = row[column]
  const reason = (cell.reason ?? before.reason).trim()
  if (cell.text === undefined) return { points: before.points, reason }
  const typed = readTypedPoints(cell.text, criterion, scale)
  if (!typed.ok) return refuse('scoreRefused', { sentence: typed.sentence })
  return { points: typed.points === basePoints(row, column) ? null : typed.points, reason }
}

function writeEntry(
  { db, logChange }: CommandContext,
  place: Place,
  sheetId: number,
  criterion: string,
  column: ScoreColumn,
  before: ScoreEntry,
  after: ScoreEntry,
): boolean {
  if (before.points === after.points && before.reason === after.reason) return false
  saveEntry(db, sheetId, criterion, column, after)
  logChange({ entity: 'scoreEntry', key: `${keyOf(place)}/${criterion}/${column}`, before, after })
  return true
}

function refuseClosed(place: Place, unit: string, state: (typeof sheetStates)[number]): never {
  return refuse('scoreClosed', { unit, year: place.year, state: sheetStateNames[state] })
}

function shortened(faults: readonly string[]): string[] {
  return faults.length <= 6 ? [...faults] : [...faults.slice(0, 5), `và ${String(faults.length - 5)} điểm khác.`]
}

function wordOf(column: ScoreColumn): string {
  return scoreColumnNames[column].toLocaleLowerCase('vi')
}

function keyOf({ unit, year }: Place): string {
  return `${unit}/${String(year)}`
}

function columnOf(key: string): ScoreColumn {
  return scoreColumns.find((score) => key.endsWith(`/${score}`)) ?? 'self'
}

function readEntry(json: string | null): ScoreEntry | null {
  return json === null ? null : (JSON.parse(json) as ScoreEntry | null)
}

function computedEntry(json: string | null): ScoreEntry | null {
  const points = json === null ? null : (JSON.parse(json) as number | null)
  return points === null ? null : { points, reason: '' }
}
