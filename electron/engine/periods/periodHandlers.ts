import { refuse } from '#shared/contract/failure.ts'
import type { periodsContract } from '#shared/contract/periodsContract.ts'
import type { Handlers } from '../handler.ts'
import { sql } from '../database/sql.ts'
import { mustFindOurUnitId, mustFindUnitId } from '../units/unitQueries.ts'
import { loadBoard } from './loadBoard.ts'
import { loadMatrix } from './loadMatrix.ts'
import { loadQuarters, mustReadPeriod } from './periodQueries.ts'

export const periodHandlers: Handlers<typeof periodsContract> = {
  'periods.list': ({ db, today }) => ({ today: today(), quarters: loadQuarters(db).map((quarter) => quarter.code) }),

  'periods.status': ({ db }, { period, reportType, unit }) => {
    const rootId = unit === undefined ? mustFindOurUnitId(db) : mustFindUnitId(db, unit)
    const board = loadBoard(db, mustReadPeriod(db, period), reportType, rootId)
    const codes = new Map(db.raw<[number, string]>(sql`SELECT id, code FROM org_unit`))
    return {
      period,
      reportType,
      expected: board.completeness.expected,
      counts: board.completeness.counts,
      units: board.units.map(({ code, name, parentId, state, due, received }) => {
        return { code, name, parent: codes.get(parentId ?? 0) ?? null, state, due, received }
      }),
    }
  },

  'periods.matrix': ({ db }, { unit, last, quarters }) => {
    const period = mustReadPeriod(db, last)
    if (period.kind !== 'quarter') refuse('periodDoesNotFit', { period: last, reportType: 'quarterly' })
    return loadMatrix(db, mustFindUnitId(db, unit), period, quarters)
  },

  'periods.extend': ({ db, logChange }, { unit, period, reportType, due, reason }) => {
    mustGiveReason(reason)
    const unitId = mustFindUnitId(db, unit)
    mustReadPeriod(db, period)
    db.run(sql`
      INSERT INTO due_date_extension (unit_id, period, report_type, due_on, reason)
      VALUES (${unitId}, ${period}, ${reportType}, ${due}, ${reason})
      ON CONFLICT DO UPDATE SET due_on = excluded.due_on, reason = excluded.reason`)
    logChange({ entity: 'dueDate', key: `${unit}/${period}/${reportType}`, before: null, after: { due, reason } })
    return {}
  },

  'periods.exempt': ({ db, logChange }, { unit, from, until, reason }) => {
    mustGiveReason(reason)
    if (until !== null && until <= from)
      refuse('badInput', { field: 'until', reason: 'ngày hết miễn phải sau ngày bắt đầu' })
    db.run(sql`
      INSERT INTO report_exemption (unit_id, valid_from, valid_until, reason)
      VALUES (${mustFindUnitId(db, unit)}, ${from}, ${until}, ${reason})
      ON CONFLICT DO UPDATE SET valid_until = excluded.valid_until, reason = excluded.reason`)
    logChange({ entity: 'exemption', key: `${unit}/${from}`, before: null, after: { until, reason } })
    return {}
  },
}

function mustGiveReason(reason: string): void {
  if (reason.trim() === '') refuse('badInput', { field: 'reason', reason: 'cần ghi lý do' })
}
