import type { committeesContract } from '#shared/contract/committeesContract.ts'
import type { Committee } from '#shared/domain/committees/committee.ts'
import { committeeAsOf } from '#shared/domain/committees/committeeAsOf.ts'
import { compositionRulesSchema } from '#shared/domain/committees/compositionRules.ts'
import { fullName } from '#shared/domain/orgTree/fullName.ts'
import type { UnitAsOf } from '#shared/domain/orgTree/orgUnit.ts'
import { readJsonFile } from '../catalogues/readJsonFile.ts'
import type { ReadDatabase } from '../database/database.ts'
import { writeFileAtomically } from '../files/writeFileAtomically.ts'
import type { Handlers } from '../handler.ts'
import { doInSteps } from '../pieces.ts'
import { loadTree, mustFindUnitId } from '../units/unitQueries.ts'
import { committeeEntryHandlers } from './committeeEntryHandlers.ts'
import { loadCommittees } from './committeeQueries.ts'
import { loadCompositionRules, saveCompositionRules } from './compositionRuleQueries.ts'
import { loadComposition } from './loadComposition.ts'
import { renderCommittees, type StandingCommittee } from './renderCommittees.ts'
import { wantedUnits } from './wantedUnits.ts'

export const committeeHandlers: Handlers<typeof committeesContract> = {
  ...committeeEntryHandlers,

  'committees.asOf': ({ db }, { on, unit }) => {
    return { on, committees: loadStanding(db, on, unit).map((it) => shown(it.committee, it.unit)) }
  },

  'committees.history': ({ db, today }, { unit }) => {
    const unitId = mustFindUnitId(db, unit)
    const named = loadTree(db, today()).byId.get(unitId)
    return { committees: loadCommittees(db, unitId).map((it) => shown(it, named ?? { code: unit, name: unit })) }
  },

  'committees.check': ({ db }, { on, unit }) => loadComposition(db, on, unit),

  'committees.writeList': async (context, { on, unit, path }) => {
    const { checked, standing } = context.read(({ db }) => {
      return { checked: loadComposition(db, on, unit), standing: loadStanding(db, on, unit) }
    })
    writeFileAtomically(path, await doInSteps(context, { done: 0, total: 2 }, renderCommittees(on, checked, standing)))
    return { path, committees: standing.length }
  },

  'committees.rules': ({ db }) => loadCompositionRules(db),

  'committees.exportRules': async ({ read }, { path }) => {
    const { rules } = read(({ db }) => loadCompositionRules(db))
    writeFileAtomically(path, Buffer.from(`${JSON.stringify(rules, null, 2)}\n`, 'utf8'))
    return { path }
  },

  'committees.importRules': async ({ write }, { path }) => {
    const rules = readJsonFile(path, compositionRulesSchema)
    const revision = write((context) => {
      const before = loadCompositionRules(context.db)
      const kept = saveCompositionRules(context.db, rules, 'office', context.clock())
      context.logChange({
        entity: 'compositionRules',
        key: rules.code,
        before: { code: before.rules.code, revision: before.revision },
        after: { revision: kept },
      })
      return kept
    })
    return { code: rules.code, revision }
  },
}

/** The committees that stand on a date, in the order of their units. */
function loadStanding(db: ReadDatabase, on: string, code: string | undefined): StandingCommittee[] {
  const wanted = wantedUnits(db, loadTree(db, on), code)
  const unitId = code === undefined ? null : (wanted[0]?.id ?? null)
  const kept = Map.groupBy(loadCommittees(db, unitId), (committee) => committee.unitId)
  return wanted.flatMap((unit) =>
    (kept.get(unit.id) ?? []).flatMap((it) => {
      const committee = committeeAsOf(it, on)
      return committee ? [{ unit, committee }] : []
    }),
  )
}

function shown(committee: Committee, unit: UnitAsOf | { code: string; name: string }) {
  const { unitId: _, ...rest } = committee
  return {
    ...rest,
    unit: unitRef(unit),
    members: committee.members.map((member) => ({ ...member, loaiHinh: [...member.loaiHinh] })),
    acts: [...committee.acts],
    support: [...committee.support],
  }
}

function unitRef(unit: UnitAsOf | { code: string; name: string }): { code: string; name: string } {
  return { code: unit.code, name: 'designation' in unit ? fullName(unit) : unit.name }
}
