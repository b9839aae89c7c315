import { refuse } from '#shared/contract/failure.ts'
import type { draftsContract } from '#shared/contract/draftsContract.ts'
import { fullName } from '#shared/domain/orgTree/fullName.ts'
import { sql } from '../database/sql.ts'
import type { CommandContext } from '../engineContext.ts'
import type { Handlers } from '../handler.ts'
import { ensureQuarter, findPeriod } from '../periods/periodQueries.ts'
import { loadTree, mustFindUnit, mustFindUnitId } from '../units/unitQueries.ts'
import { loadContent, saveContent, type ReportContent, type ReportPlace } from './reportContent.ts'
import { findSubmission } from './submissionQueries.ts'

type Draft = { id: number; name: string; at: string }

/** Named versions of what is being typed; they stand beside the versions that were sent, and need none of those. */
export const draftHandlers: Handlers<typeof draftsContract> = {
  'drafts.keep': (context, { unit, period, name }) => keepDraft(context, placeOf(context, unit, period), name),

  'drafts.list': ({ db }, { unit, period }) => {
    const kept = findPeriod(db, period)
    if (!kept) return { drafts: [] }
    return {
      drafts: db.all<Draft>(sql`
        SELECT id, name, at FROM kept_draft
        WHERE unit_id = ${mustFindUnitId(db, unit)} AND period_id = ${kept.id} ORDER BY id DESC`),
    }
  },

  'drafts.restore': (context, { unit, period, id, nameOfBefore }) => {
    const { db, logChange } = context
    const place = placeOf(context, unit, period)
    const draft = db.get<{ name: string; content: string }>(sql`
      SELECT name, content FROM kept_draft
      WHERE id = ${id} AND unit_id = ${place.unitId} AND period_id = ${place.periodId}`)
    if (!draft) return refuse('badInput', { field: 'id', reason: 'không còn phiên bản này' })
    if (findSubmission(db, place.periodId, place.unitId)?.state === 'included')
      refuse('frozenReport', { unit: place.name, period })
    const before = keepDraft(context, place, nameOfBefore)
    saveContent(db, place, JSON.parse(draft.content) as ReportContent)
    logChange({ entity: 'report', key: `${unit}/${period}`, before: null, after: { restored: draft.name } })
    return { before }
  },
}

function placeOf({ db }: CommandContext, unitCode: string, period: string): ReportPlace & { name: string } {
  const quarter = ensureQuarter(db, period)
  const unit = mustFindUnit(db, loadTree(db, quarter.cutOff), unitCode)
  return { periodId: quarter.id, unitId: unit.id, name: fullName(unit) }
}

function keepDraft({ db, clock }: CommandContext, { periodId, unitId }: ReportPlace, name: string): Draft {
  const at = clock()
  const content = JSON.stringify(loadContent(db, { periodId, unitId }))
  const id = db.insert(sql`
    INSERT INTO kept_draft (period_id, unit_id, name, content, at)
    VALUES (${periodId}, ${unitId}, ${name}, ${content}, ${at})`)
  return { id, name, at }
}
