import type { CalendarTerm } from '#shared/domain/calendar/calendarFacts.ts'
import { fullName } from '#shared/domain/orgTree/fullName.ts'
import type { TreeAsOf } from '#shared/domain/orgTree/treeAsOf.ts'
import { loadCommittees } from '../committees/committeeQueries.ts'
import type { ReadDatabase } from '../database/database.ts'
import { sql } from '../database/sql.ts'

/** Committees and places on them that end in a year, and the party terms that do. */
export function loadTerms(db: ReadDatabase, tree: TreeAsOf, ours: ReadonlySet<number>, year: number): CalendarTerm[] {
  const ends = [
    ...loadCommittees(db).flatMap((committee) => [
      {
        id: `${committee.id}`,
        unitId: committee.unitId,
        on: committee.until,
        what: 'ban chỉ đạo hết thời gian hoạt động',
      },
      ...committee.members.map((member) => ({
        id: `${committee.id}/${member.id}`,
        unitId: committee.unitId,
        on: member.until,
        what: `${member.name} thôi tham gia`,
      })),
    ]),
    ...loadPartyTerms(db),
  ]
  return ends.flatMap(({ id, unitId, on, what }) => {
    const unit = tree.byId.get(unitId)
    if (!unit || on === null || !on.startsWith(`${year}-`)) return []
    return [{ id, unit: unit.code, unitName: fullName(unit), isOurs: ours.has(unitId), on, what }]
  })
}

function loadPartyTerms(db: ReadDatabase): { id: string; unitId: number; on: string | null; what: string }[] {
  const rows = db.raw<[number, number, string, string | null]>(
    sql`SELECT id, unit_id, name, until_date FROM party_term ORDER BY id`,
  )
  return rows.map(([id, unitId, name, on]) => ({ id: `nhiem-ky-${id}`, unitId, on, what: `hết nhiệm kỳ ${name}` }))
}
