import type { IsoDate } from '../isoDate.ts'
import type { OrgUnit } from './orgUnit.ts'
import { spanOn } from './unitAsOf.ts'

/** Units that are above themselves on some date, one for each ring, with the first such date. */
export function findCycles(units: readonly OrgUnit[]): { unit: OrgUnit; on: IsoDate }[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const reported = new Set<number>()
  const found: { unit: OrgUnit; on: IsoDate }[] = []
  for (const on of datesOfChange(units)) {
    for (const ring of ringsOn(units, on)) {
      const unit = byId.get(Math.min(...ring))
      if (!unit || reported.has(unit.id)) continue
      reported.add(unit.id)
      found.push({ unit, on })
    }
  }
  return found
}

/** Parents only change where a span begins, so a ring shows on one of these dates. */
function datesOfChange(units: readonly OrgUnit[]): IsoDate[] {
  return [...new Set(units.flatMap((unit) => unit.spans.map((span) => span.from)))].sort()
}

function ringsOn(units: readonly OrgUnit[], on: IsoDate): number[][] {
  const parentOf = new Map(units.map((unit) => [unit.id, spanOn(unit, on)?.parentId ?? null]))
  const walked = new Set<number>()
  return units.map((unit) => ringAbove(unit.id, parentOf, walked)).filter((ring) => ring.length > 0)
}

/** The ring that the way up from `start` ends in; empty when it ends at a root or in a part already walked. */
function ringAbove(start: number, parentOf: ReadonlyMap<number, number | null>, walked: Set<number>): number[] {
  const path: number[] = []
  let at: number | null = start
  while (at !== null && !walked.has(at)) {
    walked.add(at)
    path.push(at)
    at = parentOf.get(at) ?? null
  }
  return at === null ? [] : path.slice(path.indexOf(at) === -1 ? path.length : path.indexOf(at))
}
