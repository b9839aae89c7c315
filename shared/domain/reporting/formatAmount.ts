import { formatPercent, formatScaled } from '../figures/formatFigure.ts'
import type { Indicator } from '../indicators/indicator.ts'

/** An amount of an indicator without its unit of measure: "1.245", "58,5", "88,5%". */
export function formatBare(indicator: Pick<Indicator, 'kind' | 'scale'>, value: number): string {
  return indicator.kind === 'ratio' ? formatPercent(value, indicator.scale) : formatScaled(value, indicator.scale)
}

/** An amount with its unit of measure: "41 cuộc", "88,5%". */
export function formatAmount(indicator: Pick<Indicator, 'kind' | 'scale' | 'unit'>, value: number): string {
  const bare = formatBare(indicator, value)
  return indicator.kind === 'ratio' ? bare : `${bare} ${indicator.unit}`
}
