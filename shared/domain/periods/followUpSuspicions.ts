import type { FollowUpRules } from './followUpRules.ts'
import type { PackedCell, PackedCells } from '../consolidation/packedCells.ts'

/** What is looked at to judge one unit's report of a quarter. Columns are places in the packed cells. */
export type SuspicionFacts = {
  isEmpty: boolean
  current: PackedCells
  /** Earlier quarters of the unit, oldest first; blank where it had nothing. */
  history: readonly PackedCells[]
  /** Units of the same kind under the same parent. */
  neighbours: readonly { name: string; cells: PackedCells }[]
  /** The columns that count happenings of the quarter: stocks stay the same without anybody copying them. */
  flowColumns: readonly number[]
  /** Decimal places by column. */
  scales: readonly number[]
}

/** One reason to look at a report again. */
export type Suspicion =
  | { kind: 'empty' }
  | { kind: 'copiedFromLast'; same: number; compared: number }
  | { kind: 'copiedFromNeighbour'; neighbour: string; same: number; compared: number }
  | { kind: 'outOfRange'; column: number; value: number; least: number; most: number }

type Rules = FollowUpRules['suspicions']

/** Everything about a report that a person should look at; it judges nothing by itself. */
export function findSuspicions(facts: SuspicionFacts, rules: Rules): Suspicion[] {
  if (facts.isEmpty) return [{ kind: 'empty' }]
  const last = facts.history.at(-1)
  const copied = last ? likeness(facts.current, last, facts.flowColumns, rules) : null
  return [
    ...(copied ? [{ kind: 'copiedFromLast' as const, ...copied }] : []),
    ...facts.neighbours.flatMap(({ name, cells }) => {
      const found = likeness(facts.current, cells, facts.flowColumns, rules)
      return found ? [{ kind: 'copiedFromNeighbour' as const, neighbour: name, ...found }] : []
    }),
    ...outOfRange(facts, rules),
  ]
}

/** Two reports that say nearly the same wherever either says something; null when they do not. */
function likeness(
  a: PackedCells,
  b: PackedCells,
  columns: readonly number[],
  rules: Rules,
): { same: number; compared: number } | null {
  const compared = columns.filter((column) => saysSomething(a[column]) || saysSomething(b[column]))
  if (compared.length < rules.comparedAtLeast) return null
  const same = compared.filter((column) => (a[column] ?? null) === (b[column] ?? null)).length
  return same * 100 >= compared.length * rules.samePercent ? { same, compared: compared.length } : null
}

function saysSomething(cell: PackedCell | undefined): boolean {
  return typeof cell === 'number' && cell !== 0
}

/**
 * Far above all a unit ever reported, or far below it. Happenings may well stay out for a quarter: for them a zero, and a
 * first one after zeros only, say nothing.
 */
function outOfRange({ current, history, flowColumns, scales }: SuspicionFacts, rules: Rules): Suspicion[] {
  const flows = new Set(flowColumns)
  return current.flatMap((value, column): Suspicion[] => {
    const before = history.map((cells) => cells[column]).filter((cell) => typeof cell === 'number')
    if (typeof value !== 'number' || before.length < rules.quartersAtLeast) return []
    const [least, most] = [Math.min(...before), Math.max(...before)]
    const beyond = rules.beyond * 10 ** (scales[column] ?? 0)
    if (flows.has(column) && (value === 0 || most === 0)) return []
    const isFar = value > most * rules.factor + beyond || value * rules.factor + beyond < least
    return isFar ? [{ kind: 'outOfRange', column, value, least, most }] : []
  })
}
