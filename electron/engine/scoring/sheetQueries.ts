import { z } from 'zod'
import type { IsoDate } from '#shared/domain/isoDate.ts'
import { scoreLinkSchema } from '#shared/domain/scoring/scoreLink.ts'
import {
  scoreColumns,
  type ScoreColumn,
  type ScoreEntry,
  type ScoreRow,
  type SheetState,
} from '#shared/domain/scoring/scoreSheet.ts'
import type { ScoreBasis } from '#shared/domain/scoring/scoreUnit.ts'
import type { ScoreOutcome } from '#shared/domain/scoring/totalScore.ts'
import type { ReadDatabase, WriteDatabase } from '../database/database.ts'
import { sql } from '../database/sql.ts'

/** A unit's sheet of a year and the rubric revision it keeps to. */
export type Sheet = {
  id: number
  unitId: number
  year: number
  rubric: string
  revision: number
  state: SheetState
  asOf: IsoDate
}

/** What a score of a sheet came to when it was last written. */
type KeptOutcome = { score: ScoreColumn; total: number; level: string; caps: string[]; faults: number }

const linksSchema = z.array(scoreLinkSchema)

/** The sheet of a unit and year, or null. */
export function findSheet(db: ReadDatabase, unitId: number, year: number): Sheet | null {
  return loadSheets(db, year).find((sheet) => sheet.unitId === unitId) ?? null
}

/** Every sheet of a year. */
export function loadSheets(db: ReadDatabase, year: number): Sheet[] {
  return db.all<Sheet>(sql`
    SELECT id, unit_id AS unitId, year, rubric, revision, state, as_of AS asOf FROM score_sheet
    WHERE year = ${year} ORDER BY id`)
}

/** The years that have sheets, newest first. */
export function loadSheetYears(db: ReadDatabase): number[] {
  return db.raw<[number]>(sql`SELECT DISTINCT year FROM score_sheet ORDER BY year DESC`).map(([year]) => year)
}

/** Keeps a sheet, new or changed, and returns its id. */
export function saveSheet(db: WriteDatabase, sheet: Omit<Sheet, 'id'>): number {
  const { unitId, year, rubric, revision, state, asOf } = sheet
  db.run(sql`
    INSERT INTO score_sheet (unit_id, year, rubric, revision, state, as_of)
    VALUES (${unitId}, ${year}, ${rubric}, ${revision}, ${state}, ${asOf})
    ON CONFLICT (unit_id, year) DO UPDATE SET rubric = excluded.rubric, revision = excluded.revision,
      state = excluded.state, as_of = excluded.as_of`)
  const kept = findSheet(db, unitId, year)
  if (!kept) throw new Error('score sheet was not kept')
  return kept.id
}

/** What each criterion and cap of a sheet rests on, by code. */
export function loadBasis(db: ReadDatabase, sheetId: number): Map<string, ScoreBasis> {
  const rows = db.all<{ code: string; points: number | null; links: string }>(
    sql`SELECT code, points, links FROM score_basis WHERE sheet_id = ${sheetId}`,
  )
  return new Map(rows.map((row) => [row.code, { ...row, links: linksSchema.parse(JSON.parse(row.links)) }]))
}

/** Writes what a sheet rests on anew. */
export function saveBasis(db: WriteDatabase, sheetId: number, basis: readonly ScoreBasis[]): void {
  db.run(sql`DELETE FROM score_basis WHERE sheet_id = ${sheetId}`)
  for (const { code, points, links } of basis)
    db.run(sql`
      INSERT INTO score_basis (sheet_id, code, points, links)
      VALUES (${sheetId}, ${code}, ${points}, ${JSON.stringify(links)})`)
}

type EntryRow = { criterion: string; score: ScoreColumn; points: number | null; reason: string }
const noEntry: ScoreEntry = { points: null, reason: '' }

/** The three scores of each criterion of a sheet, beside what the program computed, in the order of `criteria`. */
export function loadScoreRows(db: ReadDatabase, sheetId: number, criteria: readonly { code: string }[]): ScoreRow[] {
  const rows = db.all<EntryRow>(
    sql`SELECT criterion, score, points, reason FROM score_entry WHERE sheet_id = ${sheetId}`,
  )
  const entries = new Map(
    rows.map(({ criterion, score, points, reason }) => [`${criterion}/${score}`, { points, reason }]),
  )
  const basis = loadBasis(db, sheetId)
  return criteria.map(({ code }) => {
    const of = (score: ScoreColumn) => entries.get(`${code}/${score}`) ?? noEntry
    const [self, appraised, official] = [of('self'), of('appraised'), of('official')]
    return { criterion: code, computed: basis.get(code)?.points ?? null, self, appraised, official }
  })
}

/** Keeps one score of a criterion; without points and reason its row goes. */
export function saveEntry(
  db: WriteDatabase,
  sheetId: number,
  criterion: string,
  score: ScoreColumn,
  entry: ScoreEntry,
): void {
  db.run(sql`
    DELETE FROM score_entry WHERE sheet_id = ${sheetId} AND criterion = ${criterion} AND score = ${score}`)
  if (entry.points === null && entry.reason === '') return
  db.run(sql`
    INSERT INTO score_entry (sheet_id, criterion, score, points, reason)
    VALUES (${sheetId}, ${criterion}, ${score}, ${entry.points}, ${entry.reason})`)
}

/** What the scores of a sheet came to, in the order tự chấm, thẩm định, chính thức; those not reached are missing. */
export function loadOutcomes(db: ReadDatabase, sheetId: number): KeptOutcome[] {
  const rows = db.all<Omit<KeptOutcome, 'caps'> & { caps: string }>(
    sql`SELECT score, total, level, caps, faults FROM score_outcome WHERE sheet_id = ${sheetId}`,
  )
  const kept = rows.map((row) => ({ ...row, caps: z.array(z.string()).parse(JSON.parse(row.caps)) }))
  return scoreColumns.flatMap((score) => kept.filter((it) => it.score === score))
}

/** Keeps what a score came to; null takes it away. */
export function saveOutcome(
  db: WriteDatabase,
  sheetId: number,
  score: ScoreColumn,
  outcome: Pick<ScoreOutcome, 'total' | 'level' | 'caps' | 'faults'> | null,
): void {
  db.run(sql`DELETE FROM score_outcome WHERE sheet_id = ${sheetId} AND score = ${score}`)
  if (outcome === null) return
  const { total, level, caps, faults } = outcome
  db.run(sql`
    INSERT INTO score_outcome (sheet_id, score, total, level, caps, faults)
    VALUES (${sheetId}, ${score}, ${total}, ${level.code}, ${JSON.stringify(caps)}, ${faults.length})`)
}
