import { foldText } from '../text/foldText.ts'
import { fullName, nameInText } from './fullName.ts'
import type { UnitAsOf } from './orgUnit.ts'

type Listed = Pick<UnitAsOf, 'id' | 'code' | 'designation' | 'name' | 'parentId'>
type Named = Pick<UnitAsOf, 'designation' | 'name'>

/**
 * The names of units as a list shows them, by id: the full name, with the parent's behind it where another unit of the list has
 * the same name in any spelling: "Xã Tân Lập (huyện Lục Ngạn)"; with the code where the parents do not tell them apart either.
 */
export function labelUnits(
  units: readonly Listed[],
  parentOf: (id: number) => Named | undefined,
): ReadonlyMap<number, string> {
  const named = units.map((unit) => ({ unit, label: fullName(unit) }))
  const withParents = apart(named, ({ unit, label }) => {
    const parent = parentOf(unit.parentId ?? 0)
    return parent ? `${label} (${nameInText(parent)})` : label
  })
  const withCodes = apart(withParents, ({ unit, label }) => `${label} (${unit.code})`)
  return new Map(withCodes.map(({ unit, label }) => [unit.id, label]))
}

type Labelled = { unit: Listed; label: string }

/** Labels again those that share one. A unit that is listed twice does not share a name with itself. */
function apart(units: readonly Labelled[], relabel: (one: Labelled) => string): Labelled[] {
  const ids = Map.groupBy(units, ({ label }) => foldText(label))
  const isShared = (label: string) => new Set(ids.get(foldText(label))?.map(({ unit }) => unit.id)).size > 1
  return units.map((one) => (isShared(one.label) ? { unit: one.unit, label: relabel(one) } : one))
}
