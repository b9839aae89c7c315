import { refuse } from '#shared/contract/failure.ts'
import type { unitsContract } from '#shared/contract/unitsContract.ts'
import { fullName } from '#shared/domain/orgTree/fullName.ts'
import { labelUnits } from '#shared/domain/orgTree/labelUnits.ts'
import { planTreeChange } from '#shared/domain/orgTree/planTreeChange.ts'
import type { NewUnit, TreeChange } from '#shared/domain/orgTree/treeChange.ts'
import { descendantsAsOf } from '#shared/domain/orgTree/treeAsOf.ts'
import type { CommandContext } from '../engineContext.ts'
import type { Handlers } from '../handler.ts'
import {
  insertUnit,
  insertUnitLink,
  loadTree,
  loadUnitLinks,
  loadUnits,
  mustFindUnit,
  mustFindUnitId,
  saveSpans,
} from './unitQueries.ts'

type NewUnitInput = { code: string; kind: NewUnit['kind']; designation: string; name: string; statCode: string | null }

export const unitHandlers: Handlers<typeof unitsContract> = {
  'units.tree': ({ db }, { on }) => {
    const tree = loadTree(db, on)
    const roots = tree.childrenOf.get(null) ?? []
    const ordered = roots.flatMap((root) => [root, ...descendantsAsOf(tree, root.id)])
    const labels = labelUnits(ordered, (id) => tree.byId.get(id))
    const units = ordered.map((unit) => ({
      code: unit.code,
      uid: unit.uid,
      kind: unit.kind,
      designation: unit.designation,
      name: unit.name,
      fullName: fullName(unit),
      label: labels.get(unit.id) ?? fullName(unit),
      statCode: unit.statCode,
      parent: tree.byId.get(unit.parentId ?? 0)?.code ?? null,
      reports: unit.reports,
    }))
    return { on, units }
  },

  'units.history': ({ db }, { unit }) => {
    const id = mustFindUnitId(db, unit)
    const units = loadUnits(db)
    const codeOf = (unitId: number | null) => units.find((it) => it.id === unitId)?.code ?? null
    const spans = units.find((it) => it.id === id)?.spans ?? []
    const links = loadUnitLinks(db).filter((link) => link.predecessorId === id || link.successorId === id)
    return {
      code: unit,
      spans: spans.map((span) => ({
        from: span.from,
        until: span.until,
        fullName: fullName(span),
        parent: codeOf(span.parentId),
      })),
      links: links.map(({ kind, predecessorId, successorId, on, document }) => {
        return { kind, predecessor: codeOf(predecessorId) ?? '', successor: codeOf(successorId) ?? '', on, document }
      }),
    }
  },

  'units.rename': (context, { unit, on, designation, name, document }) =>
    applyChange(context, { kind: 'rename', unitId: mustFindUnitId(context.db, unit), designation, name, on, document }),

  'units.move': (context, { unit, on, parent, document }) => {
    const [unitId, parentId] = [mustFindUnitId(context.db, unit), mustFindUnitId(context.db, parent)]
    return applyChange(context, { kind: 'move', unitId, parentId, on, document })
  },

  'units.merge': (context, { units, into, on, document }) => {
    const unitIds = units.map((code) => mustFindUnitId(context.db, code))
    const model = units[0] ?? ''
    const target =
      typeof into === 'string' ? { unitId: mustFindUnitId(context.db, into) } : newUnit(context, into, model, on, 0)
    return applyChange(context, { kind: 'merge', unitIds, into: target, on, document })
  },

  'units.split': (context, { unit, keeps, into, on, document }) => {
    const parts = into.map((part, place) => ({ unit: newUnit(context, part, unit, on, place), childIds: [] }))
    return applyChange(context, {
      kind: 'split',
      unitId: mustFindUnitId(context.db, unit),
      continues: keeps,
      parts,
      on,
      document,
    })
  },
}

/** A unit not kept yet, beside the one it comes out of; its id is only good inside the plan. */
function newUnit(
  { db, newId }: CommandContext,
  input: NewUnitInput,
  besideCode: string,
  on: string,
  place: number,
): NewUnit {
  const tree = loadTree(db, on)
  const beside = mustFindUnit(db, tree, besideCode)
  const lastId = Math.max(0, ...loadUnits(db).map((unit) => unit.id))
  return {
    id: lastId + 1 + place,
    uid: newId(),
    ...input,
    parentId: beside.parentId,
    reports: beside.reports,
    sortOrder: beside.sortOrder,
  }
}

function applyChange({ db, logChange }: CommandContext, change: TreeChange): Record<string, never> {
  const units = loadUnits(db)
  const planned = planTreeChange(units, change)
  if (!planned.ok) refuse('treeChangeRefused', { faults: [planned.reason] })
  const known = new Set(units.map((unit) => unit.id))
  const founded = planned.plan.units.filter((unit) => !known.has(unit.id))
  const keptIds = new Map(founded.map((unit) => [unit.id, insertUnit(db, { ...unit, spans: [] })]))
  const kept = (id: number) => keptIds.get(id) ?? id
  for (const unit of planned.plan.units) {
    const spans = unit.spans.map((span) => ({ ...span, parentId: span.parentId === null ? null : kept(span.parentId) }))
    saveSpans(db, kept(unit.id), spans)
  }
  for (const link of planned.plan.links)
    insertUnitLink(db, { ...link, predecessorId: kept(link.predecessorId), successorId: kept(link.successorId) })
  for (const unit of planned.plan.units) {
    const before = units.find((it) => it.id === unit.id)?.spans ?? null
    logChange({ entity: 'orgUnit', key: unit.code, before, after: { spans: unit.spans, document: change.document } })
  }
  return {}
}
