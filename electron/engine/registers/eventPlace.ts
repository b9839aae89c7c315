import type { IsoDate } from '#shared/domain/isoDate.ts'
import { descendantsAsOf } from '#shared/domain/orgTree/treeAsOf.ts'
import type { ReadDatabase } from '../database/database.ts'
import { loadTree, mustFindUnitId } from '../units/unitQueries.ts'
import type { EventPlace } from './eventQueries.ts'

type AskedPlace = { unit?: string | undefined; below: boolean; from?: string | undefined; to?: string | undefined }

/** The units and days that are asked for; units below are those of the last day, or of today. Throws unknownUnit. */
export function eventPlace(db: ReadDatabase, asked: AskedPlace, today: IsoDate): EventPlace {
  return { unitIds: unitIdsOf(db, asked, asked.to ?? today), from: asked.from ?? null, to: asked.to ?? null }
}

function unitIdsOf(db: ReadDatabase, { unit, below }: AskedPlace, on: IsoDate): number[] | null {
  if (unit === undefined) return null
  const id = mustFindUnitId(db, unit)
  return below ? [id, ...descendantsAsOf(loadTree(db, on), id).map((it) => it.id)] : [id]
}
