import { formatNumber } from '../../format/formatNumber.ts'

/** How far an amount has moved from another: "+10,8%"; empty where there is nothing to compare with. */
export function formatChange(now: number | null, before: number | null): string {
  if (now === null || before === null || before === 0) return ''
  const tenths = Math.round((1000 * (now - before)) / before)
  return `${tenths > 0 ? '+' : ''}${formatNumber(tenths / 10)}%`
}
