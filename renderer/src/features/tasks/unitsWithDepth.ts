import type { Output } from '#shared/rpc/connectEngine.ts'

type TreeUnit = Output<'units.tree'>['units'][number]

/** A unit and those below it that have party cells, in the tree's order, with how deep each stands. */
export function unitsWithDepth(units: readonly TreeUnit[], top: string): (TreeUnit & { depth: number })[] {
  const children = Map.groupBy(units, ({ parent }) => parent)
  const visit = (unit: TreeUnit, depth: number): (TreeUnit & { depth: number })[] => [
    { ...unit, depth },
    ...(children.get(unit.code) ?? []).filter(({ kind }) => kind !== 'advisory').flatMap((it) => visit(it, depth + 1)),
  ]
  const root = units.find(({ code }) => code === top)
  return root ? visit(root, 0) : []
}
