import { formatPercent, formatScaled } from '../figures/formatFigure.ts'
import { percentOf } from '../figures/percentOf.ts'

/** Two amounts of one indicator, in units of 10^-scale, and the words for what the first is compared with. */
type Comparison = { now: number; before: number | null; scale: number; unit: string; base: string }

/**
 * How a figure stands to its base, to follow it in a sentence: ", tăng 12,3% so với cùng kỳ năm trước". Empty where there
 * is no base; without a percentage where the base is 0 or under 10, because such a percentage says nothing.
 */
export function compareWithBase({ now, before, scale, unit, base }: Comparison): string {
  if (before === null || (before === 0 && now === 0)) return ''
  if (before === 0) return `, ${base} không phát sinh`
  if (now === before) return `, bằng ${base}`
  const verb = now > before ? 'tăng' : 'giảm'
  const difference = Math.abs(now - before)
  if (before < 10 * 10 ** scale) return `, ${verb} ${formatScaled(difference, scale)} ${unit} so với ${base}`
  if (now >= 2 * before) return `, gấp ${formatScaled(percentOf(now, before * 100, 1) ?? 0, 1)} lần ${base}`
  const change = percentOf(difference, before, 1) ?? 0
  return change === 0 ? `, tương đương ${base}` : `, ${verb} ${formatPercent(change, 1)} so với ${base}`
}
