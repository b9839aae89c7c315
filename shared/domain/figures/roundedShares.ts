/** Percentages of a whole in units of 10^-scale per cent, and what the reader must know of their rounding. */
type RoundedShares = { shares: readonly number[]; note: string | null }

/**
 * The share of each part (whole numbers ≥ 0) in their sum, rounded so that the printed percentages add up to exactly 100:
 * by largest remainder, the earlier part first among equals. A note says where a share is not its own nearest rounding,
 * or that nothing adds up to 100 because all parts are 0.
 */
export function roundedShares(parts: readonly number[], scale: number): RoundedShares {
  const total = parts.reduce((sum, part) => sum + BigInt(part), 0n)
  if (total === 0n) return { shares: parts.map(() => 0), note: parts.length > 0 ? zeroNote : null }
  const whole = 100n * 10n ** BigInt(scale)
  const floors = parts.map((part) => (BigInt(part) * whole) / total)
  const remainders = parts.map((part) => (BigInt(part) * whole) % total)
  const missing = Number(whole - floors.reduce((sum, share) => sum + share, 0n))
  const raised = new Set(byRemainder(remainders).slice(0, missing))
  const isMoved = remainders.some((remainder, index) => 2n * remainder >= total !== raised.has(index))
  const shares = floors.map((share, index) => Number(share) + (raised.has(index) ? 1 : 0))
  return { shares, note: isMoved ? movedNote : null }
}

const zeroNote = 'Tổng bằng 0 nên không tính tỷ lệ.'
const movedNote = 'Tỷ lệ đã được làm tròn để cộng đủ 100%.'

function byRemainder(remainders: readonly bigint[]): number[] {
  const order = remainders.map((_, index) => index)
  const at = (index: number): bigint => remainders[index] ?? 0n
  return order.sort((a, b) => (at(a) === at(b) ? a - b : at(a) > at(b) ? -1 : 1))
}
