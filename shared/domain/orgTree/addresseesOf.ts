import { foldText } from '../text/foldText.ts'
import { addresseeOf } from './addresseeOf.ts'
import { nameInText } from './fullName.ts'
import type { UnitAsOf } from './orgUnit.ts'
import type { TreeAsOf } from './treeAsOf.ts'

/** Whom letters to several units address, by id; where two would read alike, with the place above: "… xã Tân Lập, huyện Lục Ngạn". */
export function addresseesOf(tree: TreeAsOf, units: readonly UnitAsOf[]): ReadonlyMap<number, string> {
  const alike = Map.groupBy(units, (unit) => foldText(addresseeOf(tree, unit)))
  return new Map(
    units.map((unit) => {
      const words = addresseeOf(tree, unit)
      const parent = tree.byId.get(unit.parentId ?? 0)
      const isShared = (alike.get(foldText(words))?.length ?? 0) > 1
      return [unit.id, isShared && parent ? `${words}, ${nameInText(parent)}` : words]
    }),
  )
}
