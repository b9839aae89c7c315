import type { ConsolidatedIndicator, Coverage } from '../consolidation/consolidation.ts'
import type { Indicator } from '../indicators/indicator.ts'

/** "số liệu của 203/209 xã, phường, thị trấn"; empty when nothing is missing, and for a ratio, whose parts say it. */
export function coverageOf({ indicator, coverage }: ConsolidatedIndicator): string {
  return indicator.kind === 'ratio' ? '' : coverageText(coverage, indicator)
}

/** The same for a coverage and the indicator whose reporting units it counts. */
export function coverageText(
  { included, expected }: Coverage,
  indicator: Pick<Indicator, 'reportedBy'> | null,
): string {
  if (included >= expected) return ''
  return `số liệu của ${included}/${expected} ${reportersOf(indicator)}`
}

function reportersOf(indicator: Pick<Indicator, 'reportedBy'> | null): string {
  const kinds = indicator?.reportedBy ?? []
  return kinds.length === 1 && kinds[0] === 'commune' ? 'xã, phường, thị trấn' : 'đơn vị'
}
