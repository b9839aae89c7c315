import type { PackageUnit } from '#shared/domain/exchange/packageEnvelope.ts'
import type { PackageContent } from '#shared/domain/exchange/packageContent.ts'
import { fullName } from '#shared/domain/orgTree/fullName.ts'
import type { UnitAsOf } from '#shared/domain/orgTree/orgUnit.ts'
import { foldText } from '#shared/domain/text/foldText.ts'
import type { ReadDatabase, WriteDatabase } from '../../database/database.ts'
import { sql } from '../../database/sql.ts'

/** A unit as exchange files name it. */
export function toPackageUnit(unit: UnitAsOf): PackageUnit {
  return { uid: unit.uid, code: unit.code, name: fullName(unit) }
}

/** The ids of the units by the identities that offices share, those that a person matched among them. */
export function loadUnitIds(db: ReadDatabase): Map<string, number> {
  return new Map(
    db.raw<[string, number]>(sql`SELECT uid, id FROM org_unit UNION ALL SELECT uid, unit_id FROM unit_alias`),
  )
}

/** Remembers that another office's identity means a unit of ours. */
export function saveAlias(db: WriteDatabase, uid: string, unitId: number): void {
  db.run(sql`INSERT INTO unit_alias (uid, unit_id) VALUES (${uid}, ${unitId}) ON CONFLICT DO NOTHING`)
}

/** A unit of the file that is not known by identity, and the one of ours it must be by code and name. */
export type DoubtfulUnit = { uid: string; name: string; unitId: number }

/**
 * Finds the units of a content: by identity, or else by equal code and name among those below the sender that the content
 * does not name otherwise. Such a match is asked about; `unmatched` are units with reports that match nothing.
 */
export function matchUnits(
  content: PackageContent,
  known: ReadonlyMap<string, number>,
  below: readonly UnitAsOf[],
): { ids: ReadonlyMap<string, number>; doubtful: readonly DoubtfulUnit[]; unmatched: readonly string[] } {
  const withReports = new Set(content.reports.map((report) => report.unit))
  const ids = new Map(known)
  const taken = new Set(content.units.flatMap(({ uid }) => known.get(uid) ?? []))
  const doubtful: DoubtfulUnit[] = []
  const unmatched: string[] = []
  for (const unit of content.units.filter(({ uid }) => withReports.has(uid) && !known.has(uid))) {
    const name = fullName(unit)
    const match = below.find(
      (ours) => ours.code === unit.code && !taken.has(ours.id) && isSameName(fullName(ours), name),
    )
    if (!match) unmatched.push(name)
    else {
      taken.add(match.id)
      ids.set(unit.uid, match.id)
      doubtful.push({ uid: unit.uid, name, unitId: match.id })
    }
  }
  return { ids, doubtful, unmatched }
}

function isSameName(a: string, b: string): boolean {
  return foldText(a) === foldText(b)
}
