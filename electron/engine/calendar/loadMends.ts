import type { CalendarMend } from '#shared/domain/calendar/calendarFacts.ts'
import { fullName } from '#shared/domain/orgTree/fullName.ts'
import type { TreeAsOf } from '#shared/domain/orgTree/treeAsOf.ts'
import type { ReadDatabase } from '../database/database.ts'
import { findEvents } from '../registers/eventQueries.ts'

/** The register of findings, and its fields that say by when one is to be mended and when it was. */
const findings = { register: 'khuyet-diem', title: 'noi_dung', due: 'han_khac_phuc', mendedOn: 'ngay_khac_phuc' }

/** The findings that are to be mended in a year, each by the unit that reports it. */
export function loadMends(db: ReadDatabase, tree: TreeAsOf, ours: ReadonlySet<number>, year: number): CalendarMend[] {
  const filter = {
    register: findings.register,
    unitIds: null,
    from: null,
    to: null,
    foldedText: '',
    withRemoved: false,
  }
  const { events } = findEvents(db, filter, { limit: 10_000, offset: 0 })
  return events.flatMap((event) => {
    const unit = tree.byId.get(event.unitId)
    const [due, title, mendedOn] = [findings.due, findings.title, findings.mendedOn].map((code) => event.values[code])
    if (!unit || typeof due !== 'string' || !due.startsWith(`${year}-`)) return []
    return [
      {
        id: String(event.id),
        register: findings.register,
        title: typeof title === 'string' ? title : '',
        unitName: fullName(unit),
        isOurs: ours.has(unit.id),
        due,
        mendedOn: typeof mendedOn === 'string' ? mendedOn : null,
      },
    ]
  })
}
