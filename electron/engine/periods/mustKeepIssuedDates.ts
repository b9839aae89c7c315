import { refuse } from '#shared/contract/failure.ts'
import { parsePeriodCode } from '#shared/domain/periods/periodCode.ts'
import { periodFromCode } from '#shared/domain/periods/periodFromCode.ts'
import { periodLabel } from '#shared/domain/periods/periodLabel.ts'
import { loadCatalogues, loadSchedule } from '../catalogues/catalogueQueries.ts'
import type { CommandContext } from '../engineContext.ts'
import { planBetween } from './planSchedule.ts'

/**
 * Does what changes the schedules, and takes it back when a period whose report is issued would get other dates: what a
 * document says was due stays what was due. Throws `Refusal` periodIssued.
 */
export function mustKeepIssuedDates<T>({ db, today }: CommandContext, change: () => T): T {
  const before = loadCatalogues(db, 'schedule')
  const result = change()
  const { issued } = planBetween(db, before, loadCatalogues(db, 'schedule'), today())
  if (issued.length === 0) return result
  const parsed = issued.flatMap((code) => parsePeriodCode(code) ?? [])
  const ends = issued.map((code) => periodFromCode(code, before[0] ?? loadSchedule(db, today()))?.cutOff ?? '')
  return refuse('periodIssued', { periods: parsed.map(periodLabel), after: ends.sort().at(-1) ?? '' })
}
