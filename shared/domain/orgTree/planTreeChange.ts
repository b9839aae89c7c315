import type { IsoDate } from '../isoDate.ts'
import { checkTree } from './checkTree.ts'
import { checkTreeChange, childrenOn, dissolvedIds } from './checkTreeChange.ts'
import type { OrgUnit, UnitLink, UnitSpan } from './orgUnit.ts'
import {
  withTreeChange,
  type Merge,
  type NewUnit,
  type Split,
  type TreeChange,
  type TreeChangePlan,
} from './treeChange.ts'

type PlannedTreeChange = { ok: true; plan: TreeChangePlan } | { ok: false; reason: string }

/**
 * The spans and links that a split, merge, rename or move brings from its first day on; the days before stay as they were.
 * Refused with one Vietnamese sentence when it does not fit the tree or would leave it broken.
 */
export function planTreeChange(units: readonly OrgUnit[], change: TreeChange): PlannedTreeChange {
  const reason = checkTreeChange(units, change)
  if (reason) return { ok: false, reason }
  const plan = draftPlan(units, change)
  const fault = firstNewFault(units, plan)
  return fault ? { ok: false, reason: fault } : { ok: true, plan }
}

function draftPlan(units: readonly OrgUnit[], change: TreeChange): TreeChangePlan {
  switch (change.kind) {
    case 'rename':
      return alterOne(units, change, change.unitId, {
        designation: change.designation,
        name: change.name,
        ...(change.statCode === undefined ? {} : { statCode: change.statCode }),
      })
    case 'move':
      return alterOne(units, change, change.unitId, {
        parentId: change.parentId,
        ...(change.sortOrder === undefined ? {} : { sortOrder: change.sortOrder }),
      })
    case 'merge':
      return draftMerge(units, change)
    case 'split':
      return draftSplit(units, change)
  }
}

function alterOne(
  units: readonly OrgUnit[],
  change: TreeChange,
  id: number,
  attributes: Partial<UnitSpan>,
): TreeChangePlan {
  const altered = units.filter((unit) => unit.id === id).map((unit) => alterFrom(unit, change.on, attributes))
  return { units: altered, links: [link(change, change.kind, id, id)] }
}

function draftMerge(units: readonly OrgUnit[], change: Merge & TreeChange): TreeChangePlan {
  const { into } = change
  const intoId = 'unitId' in into ? into.unitId : into.id
  const ending = new Set(dissolvedIds(change))
  const moving = [...ending].flatMap((id) => childrenOn(units, id, change)).filter((child) => !ending.has(child.id))
  return {
    units: [
      ...('unitId' in into ? [] : [found(into, change.on)]),
      ...units.filter((unit) => ending.has(unit.id)).map((unit) => endOn(unit, change.on)),
      ...moving
        .filter((child) => child.id !== intoId)
        .map((child) => alterFrom(child, change.on, { parentId: intoId })),
    ],
    links: [
      ...[...ending].map((id) => link(change, 'merge', id, intoId)),
      ...moving.filter((child) => child.id !== intoId).map((child) => link(change, 'move', child.id, child.id)),
    ],
  }
}

function draftSplit(units: readonly OrgUnit[], change: Split & TreeChange): TreeChangePlan {
  const movesTo = new Map(change.parts.flatMap((part) => part.childIds.map((childId) => [childId, part.unit.id])))
  const moving = units.filter((unit) => movesTo.has(unit.id))
  const ending = dissolvedIds(change)
  return {
    units: [
      ...change.parts.map((part) => found(part.unit, change.on)),
      ...units.filter((unit) => ending.includes(unit.id)).map((unit) => endOn(unit, change.on)),
      ...moving.map((child) => alterFrom(child, change.on, { parentId: movesTo.get(child.id) ?? null })),
    ],
    links: [
      ...change.parts.map((part) => link(change, 'split', change.unitId, part.unit.id)),
      ...moving.map((child) => link(change, 'move', child.id, child.id)),
    ],
  }
}

/** The unit with other attributes from `on`, in the span that holds on that day. */
function alterFrom(unit: OrgUnit, on: IsoDate, attributes: Partial<UnitSpan>): OrgUnit {
  return cutAt(unit, on, (span) => [{ ...span, ...attributes, from: on }])
}

function endOn(unit: OrgUnit, on: IsoDate): OrgUnit {
  return cutAt(unit, on, () => [])
}

function cutAt(unit: OrgUnit, on: IsoDate, after: (span: UnitSpan) => UnitSpan[]): OrgUnit {
  const holds = (span: UnitSpan): boolean => span.from <= on && (span.until === null || on < span.until)
  const spans = unit.spans.flatMap((span) => {
    if (!holds(span)) return [span]
    return [...(span.from < on ? [{ ...span, until: on }] : []), ...after(span)]
  })
  return { ...unit, spans }
}

function found({ id, uid, code, ...attributes }: NewUnit, on: IsoDate): OrgUnit {
  return { id, uid, code, spans: [{ from: on, until: null, ...attributes }] }
}

function link(change: TreeChange, kind: UnitLink['kind'], predecessorId: number, successorId: number): UnitLink {
  return { kind, predecessorId, successorId, on: change.on, document: change.document }
}

function firstNewFault(units: readonly OrgUnit[], plan: TreeChangePlan): string | null {
  const known = new Set(checkTree(units, []).map((fault) => fault.message))
  const faults = checkTree(withTreeChange(units, plan), plan.links)
  return faults.find((fault) => !known.has(fault.message))?.message ?? null
}
