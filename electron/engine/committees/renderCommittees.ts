import type { Output } from '#shared/rpc/connectEngine.ts'
import type { Committee } from '#shared/domain/committees/committee.ts'
import { compositionTable, memberTable } from '#shared/domain/committees/committeeTables.ts'
import type { IsoDate } from '#shared/domain/isoDate.ts'
import { fullName } from '#shared/domain/orgTree/fullName.ts'
import type { UnitAsOf } from '#shared/domain/orgTree/orgUnit.ts'
import { dateInVietnamese } from '#shared/domain/text/dateInVietnamese.ts'
import { committeeRoleNames } from '#shared/text/committeeNames.ts'
import type { Pieces } from '../pieces.ts'
import { renderWorkbook } from '../reporting/xlsx/renderWorkbook.ts'
import { sheetFromTable } from '../reporting/xlsx/sheetFromTable.ts'

/** A committee as it stands on a date, with the unit it belongs to. */
export type StandingCommittee = { unit: UnitAsOf; committee: Committee }

/** The bytes of a workbook of two sheets: how each unit stands by the composition rules, and every member. */
export function* renderCommittees(
  on: IsoDate,
  checked: Output<'committees.check'>,
  standing: readonly StandingCommittee[],
): Pieces<Buffer> {
  yield 'Lập bảng'
  const faults = Map.groupBy(checked.findings, ({ unit }) => unit.code)
  const units = checked.units.map(({ unit, committee, head, members }) => ({
    name: unit.name,
    hasCommittee: committee !== null,
    head,
    members,
    faults: (faults.get(unit.code) ?? []).map(({ message }) => message),
  }))
  const lines = standing.flatMap(({ unit, committee }) =>
    committee.members.map((member) => ({ committee: committee.body === '' ? fullName(unit) : committee.body, member })),
  )
  const linesBelow = [`(tính đến ngày ${dateInVietnamese(on)})`]
  const sheets = [
    sheetFromTable(compositionTable(units), { sheetName: 'Cơ cấu', linesBelow }),
    sheetFromTable(memberTable(lines, committeeRoleNames), { sheetName: 'Thành viên', linesBelow }),
  ]
  yield 'Ghi sổ tính'
  return renderWorkbook({ title: 'Ban chỉ đạo', author: 'Thư ký QCDC', sheets })
}
