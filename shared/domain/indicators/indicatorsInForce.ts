import type { IsoDate } from '../isoDate.ts'
import type { IndicatorCatalogue } from './indicatorCatalogue.ts'

/**
 * The catalogue version that holds on a date: the last one whose first day has come. A date before the first version gets
 * the first one, so that an office can enter earlier figures to compare with. Null without catalogues, or after the last
 * version's own end.
 */
export function indicatorsInForce(catalogues: readonly IndicatorCatalogue[], date: IsoDate): IndicatorCatalogue | null {
  const ordered = [...catalogues].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
  const found = ordered.findLast((catalogue) => catalogue.validFrom <= date) ?? ordered[0] ?? null
  return found && found.validUntil !== null && date >= found.validUntil ? null : found
}
