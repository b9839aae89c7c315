import { refuse } from '#shared/contract/failure.ts'
import type { scheduleContract } from '#shared/contract/scheduleContract.ts'
import { fullName } from '#shared/domain/orgTree/fullName.ts'
import type { UnitSpan } from '#shared/domain/orgTree/orgUnit.ts'
import { loadKeptCatalogues } from '../catalogues/catalogueQueries.ts'
import { keepVersion } from '../catalogues/keepVersion.ts'
import type { ReadDatabase } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import type { Handlers } from '../handler.ts'
import { loadUnits, mustFindUnitId } from '../units/unitQueries.ts'
import { planSchedule } from './planSchedule.ts'

export const scheduleHandlers: Handlers<typeof scheduleContract> = {
  'schedule.get': ({ db }) => ({ schedules: loadKeptCatalogues(db, 'schedule') }),

  'schedule.plan': ({ db, today }, { content }) => planSchedule(db, content, today()),

  'schedule.save': (context, { content }) => ({ revision: keepVersion(context, 'schedule', content) }),

  'schedule.arrangements': ({ db }, { period, reportType }) => {
    const refOf = namesOf(db)
    const extensions = db.all<{ unitId: number; due: string; reason: string }>(sql`
      SELECT unit_id AS unitId, due_on AS due, reason FROM due_date_extension
      WHERE period = ${period} AND report_type = ${reportType} ORDER BY due_on, unit_id`)
    const exemptions = db.all<{ unitId: number; from: string; until: string | null; reason: string }>(sql`
      SELECT unit_id AS unitId, valid_from AS "from", valid_until AS until, reason FROM report_exemption
      ORDER BY valid_from DESC, unit_id`)
    return {
      extensions: extensions.map(({ unitId, ...rest }) => ({ unit: refOf(unitId), ...rest })),
      exemptions: exemptions.map(({ unitId, ...rest }) => ({ unit: refOf(unitId), ...rest })),
    }
  },

  'schedule.withdrawExtension': ({ db, logChange }, { unit, period, reportType }) => {
    const unitId = mustFindUnitId(db, unit)
    const before = db.get<{ due: string; reason: string }>(sql`
      SELECT due_on AS due, reason FROM due_date_extension
      WHERE unit_id = ${unitId} AND period = ${period} AND report_type = ${reportType}`)
    if (!before) refuse('badInput', { field: 'unit', reason: 'đơn vị này không có gia hạn trong kỳ' })
    db.run(sql`
      DELETE FROM due_date_extension
      WHERE unit_id = ${unitId} AND period = ${period} AND report_type = ${reportType}`)
    logChange({ entity: 'dueDate', key: `${unit}/${period}/${reportType}`, before, after: null })
    return {}
  },
}

/** The newest name of each unit: an exemption may outlive it. */
function namesOf(db: ReadDatabase): (id: number) => { code: string; name: string } {
  const units = new Map(loadUnits(db).map((unit) => [unit.id, unit]))
  return (id) => {
    const unit = units.get(id)
    const span: UnitSpan | undefined = unit?.spans.at(-1)
    return { code: unit?.code ?? '', name: span ? fullName(span) : '' }
  }
}
