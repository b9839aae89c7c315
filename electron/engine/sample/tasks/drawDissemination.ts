import type { IsoDate } from '#shared/domain/isoDate.ts'
import type { UnitAsOf } from '#shared/domain/orgTree/orgUnit.ts'
import type { TreeAsOf } from '#shared/domain/orgTree/treeAsOf.ts'
import type { SampleRandom } from '../sampleRandom.ts'

type Record = { unit: UnitAsOf; on: IsoDate; reached: number; inAll: number }

/** The district of the sample whose communes tell of their own party cells. */
const byCommune = '218'

/** The days on which party cells were counted, and how many per cent at least were reached by then. */
const counts = [
  { on: '2021-09-30', least: 45 },
  { on: '2021-11-30', least: 78 },
  { on: '2022-02-28', least: 94 },
] as const

/** How many party cells the directive had reached in each district and party committee, on three days. */
export function drawDissemination(tree: TreeAsOf, randomOf: (words: string) => SampleRandom): Record[] {
  const telling = [...tree.byId.values()].flatMap((unit) => {
    if (unit.code === byCommune) return tree.childrenOf.get(unit.id) ?? []
    return unit.kind === 'district' || unit.kind === 'partyCommittee' ? [unit] : []
  })
  return telling.flatMap((unit) => {
    const random = randomOf(unit.uid)
    const inAll = random.whole(...cellsOf(unit))
    let reached = 0
    return counts.map(({ on, least }) => {
      const share = Math.min(random.whole(least, least + 12), 100)
      reached = Math.max(reached, Math.floor((inAll * share) / 100))
      return { unit, on, reached, inAll }
    })
  })
}

function cellsOf({ kind }: UnitAsOf): [number, number] {
  if (kind === 'commune') return [9, 22]
  return kind === 'district' ? [240, 460] : [45, 130]
}
