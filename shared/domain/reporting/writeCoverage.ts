import type { ConsolidatedIndicator, Coverage } from '../consolidation/consolidation.ts'
import type { Indicator } from '../indicators/indicator.ts'

/** "số liệu của 203/209 xã, phường, thị trấn"; empty when nothing is missing, and for a ratio, whose parts say it. */
export function coverageOf({ indicator, coverage }: ConsolidatedIndicator): string {
  return indicator.kind === 'ratio' ? '' : coverageText(coverage, indicator)
}

/** The same beside a report's opening, which states the coverage of the whole: empty where the figure's is no other. */
export function otherCoverageOf(figure: ConsolidatedIndicator, whole: Coverage): string {
  return isSame(figure.coverage, whole) ? '' : coverageOf(figure)
}

function isSame(one: Coverage, other: Coverage): boolean {
  const codes = ({ missing }: Coverage) => missing.map(({ code }) => code).join()
  return one.included === other.included && one.expected === other.expected && codes(one) === codes(other)
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
