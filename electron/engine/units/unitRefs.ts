import { fullName } from '#shared/domain/orgTree/fullName.ts'
import { labelUnits } from '#shared/domain/orgTree/labelUnits.ts'
import { treeAsOf } from '#shared/domain/orgTree/treeAsOf.ts'
import type { ReadDatabase } from '../database/database.ts'
import { loadUnits } from './unitQueries.ts'

/** Units by id as they are called on a date, or were called last. */
export function unitRefs(db: ReadDatabase, on: string): (id: number) => { code: string; name: string } {
  const units = loadUnits(db)
  const tree = treeAsOf(units, on)
  const codes = new Map(units.map((unit) => [unit.id, unit]))
  const labels = labelUnits([...tree.byId.values()], (id) => tree.byId.get(id))
  return (id) => {
    const span = tree.byId.get(id) ?? codes.get(id)?.spans.at(-1)
    return { code: codes.get(id)?.code ?? '', name: labels.get(id) ?? (span ? fullName(span) : '') }
  }
}
