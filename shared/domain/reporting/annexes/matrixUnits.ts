import type { Indicator } from '../../indicators/indicator.ts'
import type { UnitKind } from '../../orgTree/orgUnit.ts'
import type { ReportFacts } from '../reportFacts.ts'
import type { MatrixColumn } from './matrixColumns.ts'

/** A row of a matrix: a child unit, or the unit itself. Kind is null for a child that no longer exists at the cut-off. */
export type MatrixUnit = { code: string; name: string; kind: UnitKind | null; isSelf: boolean }

/** Whose figures can stand in the total of a unit of each kind. */
const reportersIn: Readonly<Record<UnitKind, readonly UnitKind[]>> = {
  province: ['province', 'district', 'commune', 'partyCommittee', 'agency', 'enterprise'],
  district: ['district', 'commune', 'agency', 'enterprise'],
  commune: ['commune'],
  partyCommittee: ['partyCommittee', 'agency', 'enterprise'],
  agency: ['agency'],
  enterprise: ['enterprise'],
  advisory: [],
}

/** The children that report some column or have a figure in it, in their order, then the unit itself where it has figures. */
export function matrixUnits(columns: readonly MatrixColumn[], facts: ReportFacts): MatrixUnit[] {
  const kinds = new Map(facts.children.map(({ code, kind }) => [code, kind]))
  const children = facts.consolidation.indicators[0]?.children ?? []
  const shown = children
    .map(({ unit: { code, name } }): MatrixUnit => ({ code, name, kind: kinds.get(code) ?? null, isSelf: false }))
    .filter((unit) => columns.some(({ figure }) => hasValue(figure, unit.code) || canReport(unit, figure.indicator)))
  const hasOwn = columns.some(({ figure }) => figure.own !== null)
  const { code, kind } = facts.unit
  return hasOwn ? [...shown, { code, name: ownRowName(kind), kind, isSelf: true }] : shown
}

/** Whether a unit of this kind, or one below it, reports the indicator itself; a ratio is nobody's to report. */
export function canReport({ kind, isSelf }: MatrixUnit, { reportedBy }: Indicator): boolean {
  if (kind === null) return false
  const reporters = isSelf ? [kind] : reportersIn[kind]
  return reporters.some((one) => reportedBy.includes(one))
}

function hasValue({ children }: MatrixColumn['figure'], code: string): boolean {
  return children.some(({ unit, value }) => unit.code === code && value !== null)
}

/** What the unit reports itself stands apart from its children's totals. */
function ownRowName(kind: UnitKind): string {
  if (kind === 'district') return 'Cấp huyện (cơ quan, doanh nghiệp)'
  return kind === 'province' ? 'Cấp tỉnh' : 'Số liệu của đơn vị'
}
