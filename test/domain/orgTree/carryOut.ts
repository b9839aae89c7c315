import { expect } from 'vitest'
import type { OrgUnit, UnitLink } from '#shared/domain/orgTree/orgUnit.ts'
import { planTreeChange } from '#shared/domain/orgTree/planTreeChange.ts'
import { withTreeChange } from '#shared/domain/orgTree/treeChange.ts'
import { changeFrom, datesOf, type ChangeSeed } from './randomTree.ts'

type Step = { before: OrgUnit[]; after: OrgUnit[]; on: string; links: UnitLink[] }

/** Carries out what fits of a random sequence; each step that was carried out. */
export function carryOut(tree: OrgUnit[], seeds: ChangeSeed[]): Step[] {
  const steps: Step[] = []
  let units = tree
  for (const [place, on] of datesOf(seeds).entries()) {
    const seed = seeds[place]
    if (!seed) continue
    const planned = planTreeChange(units, changeFrom(units, seed, on))
    if (!planned.ok) {
      expect(planned.reason).toMatch(/^\S.*\.$/u)
      continue
    }
    const after = withTreeChange(units, planned.plan)
    steps.push({ before: units, after, on, links: planned.plan.links })
    units = after
  }
  return steps
}
