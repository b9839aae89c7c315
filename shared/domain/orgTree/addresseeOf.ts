import { nameInText } from './fullName.ts'
import { issuerOf } from './issuer.ts'
import type { UnitAsOf } from './orgUnit.ts'
import type { TreeAsOf } from './treeAsOf.ts'

/** Places and party committees are written to through their steering committee, offices and enterprises by their name. */
export function addresseeOf(tree: TreeAsOf, unit: UnitAsOf): string {
  if (unit.kind === 'agency' || unit.kind === 'enterprise' || unit.kind === 'advisory') return nameInText(unit)
  return issuerOf({}, unit, tree.byId.get(unit.parentId ?? 0) ?? null).bodyInText
}
