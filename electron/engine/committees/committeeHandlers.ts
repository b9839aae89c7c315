import type { committeesContract } from '#shared/contract/committeesContract.ts'
import { checkComposition, rulesInForce } from '#shared/domain/committees/checkComposition.ts'
import type { Committee } from '#shared/domain/committees/committee.ts'
import { committeeAsOf } from '#shared/domain/committees/committeeAsOf.ts'
import { compositionRulesSchema } from '#shared/domain/committees/compositionRules.ts'
import { fullName } from '#shared/domain/orgTree/fullName.ts'
import type { UnitAsOf } from '#shared/domain/orgTree/orgUnit.ts'
import { descendantsAsOf, type TreeAsOf } from '#shared/domain/orgTree/treeAsOf.ts'
import { readJsonFile } from '../catalogues/readJsonFile.ts'
import type { ReadDatabase } from '../database/database.ts'
import { writeFileAtomically } from '../files/writeFileAtomically.ts'
import type { Handlers } from '../handler.ts'
import { loadTree, mustFindUnit, mustFindUnitId } from '../units/unitQueries.ts'
import { committeeEntryHandlers } from './committeeEntryHandlers.ts'
import { loadCommittees } from './committeeQueries.ts'
import { loadCompositionRules, saveCompositionRules } from './compositionRuleQueries.ts'

export const committeeHandlers: Handlers<typeof committeesContract> = {
  ...committeeEntryHandlers,

  'committees.asOf': ({ db }, { on, unit }) => {
    const tree = loadTree(db, on)
    const wanted = wantedUnits(db, tree, unit)
    const kept = Map.groupBy(loadCommittees(db), (committee) => committee.unitId)
    const committees = wanted.flatMap((it) =>
      (kept.get(it.id) ?? []).flatMap((committee) => {
        const standing = committeeAsOf(committee, on)
        return standing ? [shown(standing, it)] : []
      }),
    )
    return { on, committees }
  },

  'committees.history': ({ db, today }, { unit }) => {
    const unitId = mustFindUnitId(db, unit)
    const named = loadTree(db, today()).byId.get(unitId)
    return { committees: loadCommittees(db, unitId).map((it) => shown(it, named ?? { code: unit, name: unit })) }
  },

  'committees.check': ({ db }, { on, unit }) => {
    const { rules } = loadCompositionRules(db)
    const kept = Map.groupBy(loadCommittees(db), (committee) => committee.unitId)
    const bound = wantedUnits(db, loadTree(db, on), unit).filter((it) => rulesInForce(rules, it.kind, on).length > 0)
    const standing = bound.map((it) => ({ unit: it, committee: ownCommittee(kept.get(it.id), on) }))
    const findings = standing.flatMap(({ unit: it, committee }) =>
      committee === null
        ? []
        : checkComposition(committee, it.kind, rules, on).map((finding) => {
            return { unit: unitRef(it), committee: committee.id, ...finding }
          }),
    )
    return {
      on,
      rules: [{ code: rules.code, name: rules.name, label: rules.label }],
      checked: standing.filter(({ committee }) => committee !== null).length,
      findings,
      withoutCommittee: standing.filter(({ committee }) => committee === null).map((it) => unitRef(it.unit)),
    }
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

/** All units that exist in a tree, in the office's order, or the one that is named. */
function wantedUnits(db: ReadDatabase, tree: TreeAsOf, code: string | undefined): UnitAsOf[] {
  if (code !== undefined) return [mustFindUnit(db, tree, code)]
  return (tree.childrenOf.get(null) ?? []).flatMap((root) => [root, ...descendantsAsOf(tree, root.id)])
}

function ownCommittee(committees: readonly Committee[] | undefined, on: string): Committee | null {
  return committees?.find((it) => it.body === '' && committeeAsOf(it, on) !== null) ?? null
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
