import { join } from 'node:path'
import { refuse } from '#shared/contract/failure.ts'
import type { followUpContract } from '#shared/contract/followUpContract.ts'
import { loadKeptCatalogues } from '../catalogues/catalogueQueries.ts'
import { keepVersion } from '../catalogues/keepVersion.ts'
import { underOtherName } from '../files/underOtherName.ts'
import type { Handlers } from '../handler.ts'
import { mustReadPeriod } from '../periods/periodQueries.ts'
import { mustFindUnitId } from '../units/unitQueries.ts'
import { removeContact, saveContact } from './followUpQueries.ts'
import { loadFollowUp } from './loadFollowUp.ts'
import { loadSuspicions } from './loadSuspicions.ts'
import { makeFollowUp } from './makeFollowUp.ts'

export const followUpHandlers: Handlers<typeof followUpContract> = {
  'followUp.plan': ({ db }, request) => {
    const { units, rules } = loadFollowUp(db, request)
    return {
      period: request.period,
      reportType: request.reportType,
      on: request.on,
      daysBefore: rules.daysBefore,
      levels: rules.levels.map(({ code, name }) => ({ code, name })),
      units: units.map(({ id: _id, code, name, letters, items, contacts, ...step }) => ({
        unit: { code, name },
        ...step,
        letters: letters.map(({ level, on }) => ({ level, on })),
        items: [...items],
        contacts: [...contacts],
      })),
    }
  },

  'followUp.make': (context, { outDir, renamed, ...request }) =>
    makeFollowUp(context, request, (name) => underOtherName(join(outDir, name), renamed)),

  'followUp.record': ({ db, clock, logChange }, { unit, period, reportType, ...contact }) => {
    if ((contact.kind === 'promise') !== (contact.promisedOn !== null))
      refuse('badInput', { field: 'promisedOn', reason: 'lời hứa cần ngày hứa gửi, còn cuộc gọi và ghi chú thì không' })
    mustReadPeriod(db, period)
    const id = saveContact(db, { period, reportType }, mustFindUnitId(db, unit), contact, clock())
    logChange({ entity: 'followUpContact', key: `${unit}/${period}/${reportType}`, before: null, after: contact })
    return { id }
  },

  'followUp.forget': ({ db, logChange }, { id }) => {
    const before = removeContact(db, id) ?? refuse('badInput', { field: 'id', reason: 'không có lần liên hệ này' })
    logChange({ entity: 'followUpContact', key: String(id), before, after: null })
    return {}
  },

  'followUp.rules': ({ db }) => ({ versions: loadKeptCatalogues(db, 'followUp') }),

  'followUp.saveRules': (context, { content }) => ({ revision: keepVersion(context, 'followUp', content) }),

  'followUp.suspicions': ({ db }, request) => loadSuspicions(db, request),
}
