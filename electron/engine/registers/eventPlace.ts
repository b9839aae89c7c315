import type { IsoDate } from '#shared/domain/isoDate.ts'
import { descendantsAsOf } from '#shared/domain/orgTree/treeAsOf.ts'
import type { ReadDatabase } from '../database/database.ts'
import { mustReadPeriod } from '../periods/periodQueries.ts'
import { loadTree, mustFindUnitId } from '../units/unitQueries.ts'
import type { EventPlace } from './eventQueries.ts'

type AskedPlace = {
  unit?: string | undefined
  below: boolean
  period?: string | undefined
  from?: string | undefined
  to?: string | undefined
}

/** The units and days that are asked for; units below are those of the last day, or of today. Throws unknownUnit, unknownPeriod. */
export function eventPlace(db: ReadDatabase, asked: AskedPlace, today: IsoDate): EventPlace {
  const period = asked.period === undefined ? null : mustReadPeriod(db, asked.period)
  const [from, to] = [asked.from ?? period?.from ?? null, asked.to ?? period?.cutOff ?? null]
  return { unitIds: unitIdsOf(db, asked, to ?? today), from, to }
}

function unitIdsOf(db: ReadDatabase, { unit, below }: AskedPlace, on: IsoDate): number[] | null {
  if (unit === undefined) return null
  const id = mustFindUnitId(db, unit)
  return below ? [id, ...descendantsAsOf(loadTree(db, on), id).map((it) => it.id)] : [id]
}
