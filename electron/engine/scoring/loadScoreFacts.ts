import type { UnitAsOf } from '#shared/domain/orgTree/orgUnit.ts'
import type { ReportFacts } from '#shared/domain/reporting/reportFacts.ts'
import type { ReadDatabase } from '../database/database.ts'
import { mustFindOurUnitId } from '../units/unitQueries.ts'
import { loadRanking } from './loadRanking.ts'
import { loadScoreSheet } from './loadScoreSheet.ts'
import { rankingSentence, rankingTable, scoreSentence } from './scoreTables.ts'
import { loadSheetYears } from './sheetQueries.ts'

/** What the annual report of a unit says of scores: its own sheet once handed in; the province's the ranking. Null without. */
export function loadScoreFacts(
  db: ReadDatabase,
  unit: UnitAsOf,
  year: number,
): NonNullable<ReportFacts['scores']> | null {
  if (!loadSheetYears(db).includes(year)) return null
  if (unit.kind === 'province') {
    if (unit.id !== mustFindOurUnitId(db)) return null
    const ranking = loadRanking(db, year)
    const label = ranking.label === '' ? '' : ` Bộ tiêu chí: ${ranking.label}.`
    return { sentence: `${rankingSentence(ranking)}${label}`, table: rankingTable(ranking) }
  }
  const { sheet, unitName } = loadScoreSheet(db, { unit: unit.code, year })
  if (sheet === null || sheet.state === 'draft') return null
  const label = sheet.rubric.label === '' ? '' : ` Bộ tiêu chí: ${sheet.rubric.label}.`
  return { sentence: `${scoreSentence(unitName, sheet)}${label}`, table: null }
}
