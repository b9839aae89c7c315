import type { ConsolidatedIndicator } from '../../consolidation/consolidation.ts'
import { percentOf } from '../../figures/percentOf.ts'
import type { ReportCell } from '../reportModel.ts'

/** The change since the same period last year: in per cent, in percentage points for a ratio; blank without a base. */
export function changeCell({ indicator, total, samePeriodLastYear }: ConsolidatedIndicator): ReportCell {
  if (total === null || samePeriodLastYear === null) return { kind: 'blank' }
  const difference = total - samePeriodLastYear
  if (indicator.kind === 'ratio') return { kind: 'percent', value: difference, scale: indicator.scale }
  const change = percentOf(difference, samePeriodLastYear, 1)
  return change === null ? { kind: 'blank' } : { kind: 'percent', value: change, scale: 1 }
}
