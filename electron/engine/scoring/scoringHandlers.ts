import type { scoringContract } from '#shared/contract/scoringContract.ts'
import { sql } from '../database/sql.ts'
import type { QueryContext } from '../engineContext.ts'
import type { Handlers } from '../handler.ts'
import { mustFindUnit } from '../units/unitQueries.ts'
import { keepRubric } from './keepRubric.ts'
import { loadScoredUnits, loadYearTree } from './findSheet.ts'
import { loadRanking } from './loadRanking.ts'
import { loadScoreSheet } from './loadScoreSheet.ts'
import { loadScoringFacts } from './loadScoringFacts.ts'
import { refreshSheet } from './refreshSheet.ts'
import { mustLoadRubric } from './rubricQueries.ts'
import { rubricFileHandlers } from './rubricFileHandlers.ts'
import { scoreDocumentHandlers } from './scoreDocumentHandlers.ts'
import { scoreEvidenceHandlers } from './scoreEvidenceHandlers.ts'
import { sheetHandlers } from './sheetHandlers.ts'

export const scoringHandlers: Handlers<typeof scoringContract> = {
  ...sheetHandlers,
  ...scoreEvidenceHandlers,
  ...scoreDocumentHandlers,
  ...rubricFileHandlers,

  'scoring.list': ({ db }, { year }) => loadRanking(db, year),

  'scoring.sheet': ({ db }, place) => loadScoreSheet(db, place),

  'scoring.recompute': async ({ read, write, step }, { year, unit, asOf }) => {
    const { units, facts, day } = read((context) => {
      const on = asOf ?? lastDay(year, context.today())
      const wanted = wantedUnits(context, year, unit)
      return { units: wanted, facts: loadScoringFacts(context.db, wanted, year, on), day: on }
    })
    await step({ done: 0, total: units.length, label: 'Tính điểm tự động, đơn vị' })
    return write((context) => {
      let changed = 0
      const counting = {
        ...context,
        logChange: (change: Parameters<typeof context.logChange>[0]) => {
          changed += 1
          context.logChange(change)
        },
      }
      for (const it of units) {
        const found = facts.get(it.id)
        if (found) refreshSheet(counting, it, found, day)
      }
      return { sheets: units.length, changed }
    })
  },

  'scoring.rubric': ({ db }, { year }) => ({ ...mustLoadRubric(db, year), isLocked: isLocked(db, year) }),

  'scoring.saveRubric': (context, { rubric }) => keepRubric(context, rubric, 'bộ tiêu chí'),
}

/** Whether a score of the year is official. */
function isLocked(db: QueryContext['db'], year: number): boolean {
  return db.get(sql`SELECT 1 FROM score_sheet WHERE year = ${year} AND state = 'official'`) !== undefined
}

/** Today, or the last day of a year that is over. */
function lastDay(year: number, today: string): string {
  const end = `${String(year)}-12-31`
  return today < end ? today : end
}

function wantedUnits({ db }: QueryContext, year: number, unit: string | undefined) {
  if (unit !== undefined) return [mustFindUnit(db, loadYearTree(db, year), unit)]
  const { ours, below } = loadScoredUnits(db, year, mustLoadRubric(db, year).rubric)
  return [...ours, ...below]
}
