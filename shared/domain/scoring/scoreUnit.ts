import type { UnitKind } from '../orgTree/orgUnit.ts'
import { gatherCapLinks, gatherLinks } from './gatherLinks.ts'
import { pointFromLinks } from './pointFromLinks.ts'
import type { Criterion, Rubric } from './rubric.ts'
import type { ScoreLink } from './scoreLink.ts'
import type { ScoringFacts } from './scoringFacts.ts'

/** What one criterion or cap rests on, and the points the program gives for it; null where a person gives them. */
export type ScoreBasis = { code: string; points: number | null; links: readonly ScoreLink[] }

/** The criteria that are asked of a kind of unit, in the rubric's order. */
export function criteriaFor(rubric: Rubric, unitKind: UnitKind): Criterion[] {
  return rubric.criteria.filter((it) => it.unitKinds.length === 0 || it.unitKinds.includes(unitKind))
}

/** What every criterion and every cap of a unit rests on, with the points that follow from it alone. */
export function scoreUnit(facts: ScoringFacts, rubric: Rubric): ScoreBasis[] {
  const criteria = criteriaFor(rubric, facts.unitKind).map((criterion) => {
    const links = gatherLinks(criterion, facts)
    return { code: criterion.code, points: pointFromLinks(criterion, links), links }
  })
  const caps = rubric.caps.map((cap) => ({ code: cap.code, points: null, links: gatherCapLinks(cap, facts) }))
  return [...criteria, ...caps.filter((it) => it.links.length > 0)]
}
