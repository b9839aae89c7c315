/**
 * 100 × numerator ÷ denominator in units of 10^-scale per cent, rounded half away from zero, exactly: 108 of 122 at scale 1
 * is 885 (88,5 %). Null where the denominator is 0. Both must be whole numbers of the same scale.
 */
export function percentOf(numerator: number, denominator: number, scale: number): number | null {
  if (denominator === 0) return null
  const dividend = BigInt(numerator) * 100n * 10n ** BigInt(scale)
  return Number(roundedQuotient(dividend, BigInt(denominator)))
}

function roundedQuotient(dividend: bigint, divisor: bigint): bigint {
  const isNegative = dividend < 0n !== divisor < 0n
  const [top, bottom] = [magnitude(dividend), magnitude(divisor)]
  const quotient = (2n * top + bottom) / (2n * bottom)
  return isNegative ? -quotient : quotient
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value
}
