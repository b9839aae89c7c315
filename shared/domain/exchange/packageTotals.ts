import type { PackageCell, PackageContent } from './packageContent.ts'
import type { ControlTotals } from './packageEnvelope.ts'
import { canonicalText } from './packageText.ts'

/** What can be counted in a content, so that a reader, or two people on the phone, can compare it with the header. */
export function controlTotals(content: PackageContent): ControlTotals {
  const sums = new Map<string, [own: bigint, childrenTotal: bigint]>()
  let [figures, narratives] = [0, 0]
  for (const report of content.reports) {
    figures += addAll(sums, report.own, 0) + addAll(sums, report.childrenTotal, 1)
    narratives += Object.keys(report.narratives).length
  }
  const written = [...sums].map(([code, [own, total]]) => [code, [String(own), String(total)]] as const)
  return {
    units: content.units.length,
    figures,
    narratives,
    sums: Object.fromEntries(written) as ControlTotals['sums'],
  }
}

/** Whether a header's totals are those of the content. */
export function totalsMatch(header: ControlTotals, content: PackageContent): boolean {
  return canonicalText(header) === canonicalText(controlTotals(content))
}

function addAll(
  sums: Map<string, [bigint, bigint]>,
  cells: Readonly<Record<string, PackageCell>>,
  ledger: 0 | 1,
): number {
  const entries = Object.entries(cells)
  for (const [key, cell] of entries) {
    const code = key.slice(0, key.indexOf('/'))
    const sum = sums.get(code) ?? [0n, 0n]
    if (typeof cell === 'number') sum[ledger] += BigInt(cell)
    sums.set(code, sum)
  }
  return entries.length
}
