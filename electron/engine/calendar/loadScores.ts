import type { CalendarScore } from '#shared/domain/calendar/calendarFacts.ts'
import type { UnitAsOf } from '#shared/domain/orgTree/orgUnit.ts'
import { dueDate } from '#shared/domain/periods/dueDate.ts'
import type { Schedule } from '#shared/domain/periods/schedule.ts'
import type { ReadDatabase } from '../database/database.ts'
import { mustReadPeriod } from '../periods/periodQueries.ts'
import { loadScoredUnits } from '../scoring/findSheet.ts'
import { findRubric } from '../scoring/rubricQueries.ts'
import { loadSheets } from '../scoring/sheetQueries.ts'

/** Who hands in a score sheet for the year, and by when; empty for a year without a rubric. */
export function loadScores(db: ReadDatabase, year: number, schedule: Schedule): CalendarScore[] {
  const kept = findRubric(db, year)
  if (kept === null) return []
  const period = mustReadPeriod(db, String(year))
  const states = new Map(loadSheets(db, year).map((sheet) => [sheet.unitId, sheet.state]))
  const { ours, below } = loadScoredUnits(db, year, kept.rubric)
  const scoresOf = (units: readonly UnitAsOf[], isOurs: boolean) =>
    units.flatMap(({ id, kind }): CalendarScore[] => {
      const due = dueDate(schedule, period, 'annual', kind)
      return due === null ? [] : [{ isOurs, due, isHandedIn: (states.get(id) ?? 'draft') !== 'draft' }]
    })
  return [...scoresOf(ours, true), ...scoresOf(below, false)]
}
