import type { UnitAsOf } from '#shared/domain/orgTree/orgUnit.ts'
import type { ScoreColumn } from '#shared/domain/scoring/scoreSheet.ts'
import { loadColumns } from '../catalogues/columnQueries.ts'
import { packFigures } from '../consolidation/packFigures.ts'
import type { CommandContext } from '../engineContext.ts'
import { loadFigures, saveFigure } from '../figures/figureQueries.ts'
import { ensureQuarter } from '../periods/periodQueries.ts'
import { findSubmission } from '../submissions/submissionQueries.ts'

/** The indicator that takes a score; the official one is printed as a classification, which is a text. */
const indicatorOf: Readonly<Record<ScoreColumn, string | null>> = { self: 'Q01', appraised: 'Q02', official: null }

/**
 * Puts the total of a closed score into the year's report (quarter IV), so that nobody types it again. What a unit reported
 * itself is not written over: there the consistency rules show the difference. An issued report stays as it is.
 */
export function saveScoreFigure(
  { db, logChange }: CommandContext,
  score: { unit: UnitAsOf; year: number; column: ScoreColumn; total: number; scale: number },
): void {
  const { unit, year, column, total, scale } = score
  const indicator = indicatorOf[column]
  const kept = indicator === null ? undefined : loadColumns(db).get(`${indicator}/-`)
  if (!kept) return
  const quarter = ensureQuarter(db, `${String(year)}-Q4`)
  const place = { periodId: quarter.id, unitId: unit.id, ledger: 'own' as const }
  const submission = findSubmission(db, quarter.id, unit.id)
  const before = loadFigures(db, place).get(kept.id) ?? null
  const isTheirs = column === 'self' && before !== null && submission !== null && submission.state !== 'draft'
  if (submission?.state === 'included' || isTheirs) return
  const after = { state: 'number' as const, value: rescaled(total, scale, kept.scale) }
  if (JSON.stringify(before) === JSON.stringify(after)) return
  saveFigure(db, place, kept.id, after)
  packFigures(db, quarter.id, unit.id)
  logChange({ entity: 'figure', key: [unit.code, quarter.code, 'own', indicator, '-'].join('/'), before, after })
}

/** A scaled integer at another scale, rounded half up. */
function rescaled(value: number, from: number, to: number): number {
  if (to >= from) return value * 10 ** (to - from)
  const divisor = 10 ** (from - to)
  return Math.floor((2 * value + divisor) / (2 * divisor))
}
