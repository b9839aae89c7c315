import type { ConsolidatedIndicator, Consolidation } from '../../consolidation/consolidation.ts'
import type { ReportFacts } from '../reportFacts.ts'

/** A group of the catalogue with its indicators that are figures which add up; texts and scores are no rows of a sum. */
export type PrintedGroup = { code: string; name: string; indicators: readonly ConsolidatedIndicator[] }

/** The groups to print in tables, in the catalogue's order; empty ones are left out. */
export function printedGroups({
  groups,
  consolidation,
}: Pick<ReportFacts, 'groups' | 'consolidation'>): PrintedGroup[] {
  return groups
    .map(({ code, name }) => ({ code, name, indicators: figuresOf(consolidation, code) }))
    .filter(({ indicators }) => indicators.length > 0)
}

function figuresOf({ indicators }: Consolidation, group: string): ConsolidatedIndicator[] {
  return indicators.filter(
    ({ indicator }) =>
      indicator.group === group &&
      indicator.kind !== 'text' &&
      indicator.kind !== 'yesNo' &&
      indicator.overUnits !== 'none',
  )
}
