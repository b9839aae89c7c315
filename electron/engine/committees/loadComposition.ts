import type { Output } from '#shared/rpc/connectEngine.ts'
import { checkComposition, rulesInForce } from '#shared/domain/committees/checkComposition.ts'
import type { Committee } from '#shared/domain/committees/committee.ts'
import { committeeAsOf } from '#shared/domain/committees/committeeAsOf.ts'
import type { IsoDate } from '#shared/domain/isoDate.ts'
import { fullName } from '#shared/domain/orgTree/fullName.ts'
import { labelUnits } from '#shared/domain/orgTree/labelUnits.ts'
import type { ReadDatabase } from '../database/database.ts'
import { loadTree } from '../units/unitQueries.ts'
import { loadCommittees } from './committeeQueries.ts'
import { loadCompositionRules } from './compositionRuleQueries.ts'
import { wantedUnits } from './wantedUnits.ts'

/** Holds the own committees of the units bound by the rules on a date, or of one unit, against them. */
export function loadComposition(db: ReadDatabase, on: IsoDate, unit: string | undefined): Output<'committees.check'> {
  const { rules } = loadCompositionRules(db)
  const kept = Map.groupBy(loadCommittees(db), (committee) => committee.unitId)
  const tree = loadTree(db, on)
  const bound = wantedUnits(db, tree, unit).filter((it) => rulesInForce(rules, it.kind, on).length > 0)
  const labels = labelUnits(bound, (id) => tree.byId.get(id))
  const checked = bound.map((it) => {
    const committee = ownCommittee(kept.get(it.id), on)
    const findings = committee === null ? [] : checkComposition(committee, it.kind, rules, on)
    return { unit: { code: it.code, name: labels.get(it.id) ?? fullName(it) }, committee, findings }
  })
  return {
    on,
    rules: [{ code: rules.code, name: rules.name, label: rules.label }],
    checked: checked.filter(({ committee }) => committee !== null).length,
    findings: checked.flatMap(({ unit: it, committee, findings }) =>
      committee === null ? [] : findings.map((finding) => ({ unit: it, committee: committee.id, ...finding })),
    ),
    withoutCommittee: checked.filter(({ committee }) => committee === null).map((it) => it.unit),
    units: checked.map(({ unit: it, committee, findings }) => ({
      unit: it,
      committee: committee?.id ?? null,
      head: committee?.members.find(({ role }) => role === 'head')?.name ?? '',
      members: committee?.members.length ?? 0,
      faults: findings.length,
    })),
  }
}

function ownCommittee(committees: readonly Committee[] | undefined, on: IsoDate): Committee | null {
  for (const committee of committees ?? []) {
    const standing = committee.body === '' ? committeeAsOf(committee, on) : null
    if (standing) return standing
  }
  return null
}
