import type { Cap, Criterion } from './rubric.ts'
import type { ScoreLink } from './scoreLink.ts'

type ReportLink = Extract<ScoreLink, { kind: 'report' }>

/**
 * The points the program gives for a criterion from what it rests on, in units of 10^-scale; null where a person must: by
 * the method, or because nothing is known (no figure, nothing below the line of a ratio, no report or task due).
 */
export function pointFromLinks(
  { method, maximum }: Pick<Criterion, 'method' | 'maximum'>,
  links: readonly ScoreLink[],
): number | null {
  switch (method.kind) {
    case 'manual':
    case 'yesNo':
      return null
    case 'steps': {
      const measured = method.measure.kind === 'sum' ? sumOf(links, 'sum') : perMille(links)
      return measured === null ? null : (method.steps.findLast((step) => step.from <= measured)?.points ?? 0)
    }
    case 'ratio': {
      const [part, whole] = [sumOf(links, 'numerator'), sumOf(links, 'denominator')]
      if (part === null || whole === null || whole === 0) return null
      return Math.min(maximum, rounded(BigInt(maximum) * BigInt(part) * 1000n, BigInt(whole) * BigInt(method.fullAt)))
    }
    case 'automatic': {
      const { part, whole } = countShare(method.share, links)
      return whole === 0 ? null : rounded(BigInt(maximum) * BigInt(part), BigInt(whole))
    }
    case 'perCase':
      return Math.min(maximum, method.each * reports(links).filter((it) => isCase(method.cases, it)).length)
  }
}

/** Whether a cap that looks at figures holds. */
export function capHoldsByLinks(when: Cap['when'], links: readonly ScoreLink[]): boolean {
  return when.kind === 'figures' && (sumOf(links, 'sum') ?? 0) >= when.atLeast
}

/** Whole figures of the year: decimals are cut off, for what is counted has none. */
function sumOf(links: readonly ScoreLink[], part: 'sum' | 'numerator' | 'denominator'): number | null {
  const known = links.flatMap((link) =>
    link.kind === 'figure' && link.part === part && link.value !== null
      ? [Math.floor(link.value / 10 ** link.scale)]
      : [],
  )
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0)
}

function perMille(links: readonly ScoreLink[]): number | null {
  const [part, whole] = [sumOf(links, 'numerator'), sumOf(links, 'denominator')]
  return part === null || whole === null || whole === 0 ? null : rounded(1000n * BigInt(part), BigInt(whole))
}

function countShare(
  share: Extract<Criterion['method'], { kind: 'automatic' }>['share'],
  links: readonly ScoreLink[],
): { part: number; whole: number } {
  if (share === 'composition') return countComposition(links)
  if (share === 'tasksOnTime') {
    const tasks = links.filter((link) => link.kind === 'task')
    return { part: tasks.filter((task) => task.state === 'doneInTime').length, whole: tasks.length }
  }
  const owed = reports(links).filter((it) => isOwed(it))
  const good = owed.filter((it) => {
    if (share === 'reportsOnTime') return it.state === 'onTime'
    const came = it.state === 'onTime' || it.state === 'late'
    return share === 'reportsComplete' ? came : came && it.errors === 0
  })
  return { part: good.length, whole: owed.length }
}

/** A unit that has recorded no committee keeps none of the rules that bind it. */
function countComposition(links: readonly ScoreLink[]): { part: number; whole: number } {
  const found = links.find((link) => link.kind === 'composition')
  if (!found) return { part: 0, whole: 0 }
  const broken = new Set(found.findings.map((finding) => finding.rule)).size
  return { part: found.committee === null ? 0 : Math.max(0, found.rules - broken), whole: found.rules }
}

function reports(links: readonly ScoreLink[]): ReportLink[] {
  return links.filter((link) => link.kind === 'report')
}

function isOwed({ state }: ReportLink): boolean {
  return state === 'onTime' || state === 'late' || state === 'missing' || state === 'sentEmpty'
}

function isCase(cases: 'lateReports' | 'missingReports', { state }: ReportLink): boolean {
  return cases === 'lateReports' ? state === 'late' : state === 'missing' || state === 'sentEmpty'
}

/** The quotient of two whole numbers from 0 up, rounded half up. */
function rounded(dividend: bigint, divisor: bigint): number {
  return Number((2n * dividend + divisor) / (2n * divisor))
}
