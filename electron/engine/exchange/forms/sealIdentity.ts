import { createHash } from 'node:crypto'

/** A digest over the rows of the hidden sheet: it tells a damaged identity, not a forged one. */
export function sealOf(rows: readonly (readonly string[])[]): string {
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex')
}
