import type { OrganisationPreset } from './organisationPreset.ts'
import type { OrgUnit, UnitLink } from './orgUnit.ts'
import { planTreeChange } from './planTreeChange.ts'
import { withTreeChange } from './treeChange.ts'

/** The dated units of a preset, with ids 1, 2, 3… in its order, and the links of its changes. Throws when a change does not fit. */
export function buildPresetUnits(preset: OrganisationPreset): { units: OrgUnit[]; links: UnitLink[] } {
  const idOf = new Map(preset.units.map((unit, place) => [unit.code, place + 1]))
  let units = preset.units.map((unit) => foundUnit(unit, idOf))
  const links: UnitLink[] = []
  for (const { code, note: _note, ...change } of preset.changes) {
    const planned = planTreeChange(units, { ...change, unitId: idOf.get(code) ?? 0 })
    if (!planned.ok) throw new Error(`Bộ đơn vị mẫu "${preset.code}": ${planned.reason}`)
    units = withTreeChange(units, planned.plan)
    links.push(...planned.plan.links)
  }
  return { units, links }
}

function foundUnit(unit: OrganisationPreset['units'][number], idOf: ReadonlyMap<string, number>): OrgUnit {
  const { code, uid, from, parent, note: _note, ...attributes } = unit
  const parentId = parent === null ? null : (idOf.get(parent) ?? null)
  return { id: idOf.get(code) ?? 0, uid, code, spans: [{ from, until: null, ...attributes, parentId }] }
}
