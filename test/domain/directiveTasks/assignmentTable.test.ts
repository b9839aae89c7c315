import { describe, expect, it } from 'vitest'
import { assignmentState, type AssignmentState } from '#shared/domain/directiveTasks/assignmentState.ts'
import { planAssignments } from '#shared/domain/directiveTasks/planAssignments.ts'
import { buildPresetUnits } from '#shared/domain/orgTree/buildPresetUnits.ts'
import { treeAsOf } from '#shared/domain/orgTree/treeAsOf.ts'
import { loadPreset } from '../orgTree/loadPreset.ts'
import { loadDirective } from './loadDirective.ts'

const dates = ['2021-09-30', '2021-10-01', '2021-11-01', '2022-01-01'] as const

/** Made by hand from the text: "continuing" where it says tiếp tục, thường xuyên or định kỳ; "noDeadline" where it says nothing. */
const continuing: AssignmentState[] = ['continuing', 'continuing', 'continuing', 'continuing']
const noDeadline: AssignmentState[] = ['noDeadline', 'noDeadline', 'noDeadline', 'noDeadline']
const inSeptember: AssignmentState[] = ['inProgress', 'overdue', 'overdue', 'overdue']
const inOctober: AssignmentState[] = ['inProgress', 'inProgress', 'overdue', 'overdue']
const from2022: AssignmentState[] = ['notStarted', 'notStarted', 'notStarted', 'continuing']

/** Whom an order is for, as a set of unit kinds and codes, and how many units of the preset that makes (counted by hand). */
const addressees: Record<string, { who: string; units: number }> = {
  all: { who: 'province district commune partyCommittee agency enterprise advisory', units: 241 },
  partyBodies: { who: 'province district commune partyCommittee', units: 224 },
  partyBodiesAndUbnd: { who: 'province district commune partyCommittee UBND', units: 225 },
  authorities: { who: 'district commune UBND', units: 220 },
  authoritiesAndAgencies: { who: 'district commune agency UBND', units: 227 },
  fronts: { who: 'district commune MTTQ', units: 220 },
  districts: { who: 'district', units: 10 },
  communes: { who: 'commune', units: 209 },
  localities: { who: 'district commune', units: 219 },
  agencies: { who: 'agency UBND', units: 8 },
  enterprises: { who: 'enterprise', units: 5 },
  inspectors: { who: 'district agency UBND', units: 18 },
  underTheProvince: { who: 'district partyCommittee', units: 14 },
  twoCommittees: { who: 'DU-CCQ DU-KDN', units: 2 },
  cells: { who: 'province district commune partyCommittee agency enterprise', units: 236 },
  UBND: { who: 'UBND', units: 1 },
  BTG: { who: 'BTG', units: 1 },
  BDV: { who: 'BDV', units: 1 },
  BCD: { who: 'BCD', units: 1 },
}

const table: [task: string, whom: string, states: AssignmentState[]][] = [
  ['1.1', 'all', continuing], // Tiếp tục tuyên truyền, quán triệt
  ['1.2', 'all', noDeadline],
  ['1.3', 'all', noDeadline],
  ['1.4', 'all', noDeadline],
  ['1.5', 'all', noDeadline],
  ['1.6', 'all', noDeadline], // kịp thời: no day
  ['1.7', 'all', noDeadline],
  ['1.8', 'all', noDeadline],
  ['2.1', 'partyBodies', continuing], // thường xuyên kiện toàn
  ['2.2', 'districts', noDeadline],
  ['2.3', 'districts', noDeadline],
  ['2.4', 'communes', noDeadline],
  ['2.5', 'communes', noDeadline],
  ['2.6', 'partyBodies', noDeadline],
  ['2.7', 'partyBodies', noDeadline],
  ['2.8', 'partyBodies', noDeadline],
  ['2.9', 'all', noDeadline],
  ['2.10', 'partyBodies', noDeadline],
  ['2.11', 'localities', noDeadline],
  ['3.1', 'partyBodiesAndUbnd', continuing], // Tiếp tục triển khai Kết luận 116 …
  ['3.2', 'partyBodiesAndUbnd', continuing], // … và Quyết định 1157
  ['3.3', 'authoritiesAndAgencies', noDeadline],
  ['3.4', 'authoritiesAndAgencies', continuing], // Tiếp tục cải cách hành chính …
  ['3.5', 'partyBodiesAndUbnd', continuing], // … phát huy vai trò của Nhân dân
  ['3.6', 'partyBodiesAndUbnd', noDeadline],
  ['4.1', 'authorities', noDeadline],
  ['4.2', 'authorities', noDeadline],
  ['4.3', 'authoritiesAndAgencies', noDeadline],
  ['4.4', 'authoritiesAndAgencies', noDeadline],
  ['4.5', 'authoritiesAndAgencies', continuing], // Tiếp tục rà soát, sửa đổi
  ['5.1', 'fronts', noDeadline],
  ['5.2', 'fronts', noDeadline],
  ['5.3', 'fronts', noDeadline],
  ['5.4', 'fronts', noDeadline],
  ['5.5', 'fronts', noDeadline],
  ['6.1', 'partyBodies', noDeadline], // xác định ngay: no day
  ['6.2', 'communes', noDeadline],
  ['6.3', 'communes', noDeadline],
  ['6.4', 'communes', noDeadline],
  ['6.5', 'agencies', noDeadline],
  ['6.6', 'agencies', noDeadline],
  ['6.7', 'enterprises', noDeadline],
  ['7.1', 'partyBodiesAndUbnd', noDeadline],
  ['7.2', 'inspectors', noDeadline],
  ['7.3', 'partyBodiesAndUbnd', noDeadline],
  ['7.4', 'partyBodiesAndUbnd', noDeadline], // kịp thời: no day
  ['8.1a', 'UBND', inSeptember], // xong trong tháng 9/2021
  ['8.1b', 'UBND', noDeadline],
  ['8.1c', 'UBND', from2022], // thực hiện từ năm 2022
  ['8.2a', 'underTheProvince', inOctober], // xong trong tháng 10/2021
  ['8.2b', 'twoCommittees', from2022],
  ['8.3a', 'BTG', noDeadline],
  ['8.3b', 'BTG', from2022],
  ['8.4a', 'BDV', noDeadline],
  ['8.4b', 'BCD', from2022],
  ['8.5a', 'BDV', noDeadline],
  ['8.5b', 'BDV', continuing], // định kỳ … theo quy định
  ['8.6', 'cells', noDeadline], // phổ biến đến chi bộ
]

const directive = loadDirective()
const { units } = buildPresetUnits(loadPreset())
const assignmentsOn = (date: string) => planAssignments(directive, [...treeAsOf(units, date).byId.values()])

describe('the assignments of directive 09-CT/TU, with nothing recorded as done', () => {
  it('are those of the table', () => {
    expect(directive.tasks.map((task) => task.code)).toEqual(table.map(([code]) => code))
    expect(assignmentsOn('2021-09-30').length).toBe(
      table.reduce((sum, [, whom]) => sum + (addressees[whom]?.units ?? 0), 0),
    )
  })

  it.each(table)('%s for %s', (code, whom, states) => {
    const addressed = addressees[whom]
    const words = addressed?.who.split(' ') ?? []
    for (const [place, date] of dates.entries()) {
      const found = assignmentsOn(date).filter(({ task }) => task.code === code)
      expect(found.length).toBe(addressed?.units)
      for (const assignment of found) {
        const { unit } = assignment
        expect(words.includes(unit.kind) || words.includes(unit.code), `${code} → ${unit.code}`).toBe(true)
        expect([date, assignmentState(assignment, { doneOn: null }, date)]).toEqual([date, states[place]])
      }
    }
  })

  it('start when the directive was issued, or when it says; only two orders are due on a day', () => {
    const rows = new Map(assignmentsOn('2021-09-30').map(({ task, start, due }) => [task.code, [start, due]]))
    const special = {
      '8.1a': ['2021-08-10', '2021-09-30'],
      '8.1c': ['2022-01-01', null],
      '8.2a': ['2021-08-10', '2021-10-31'],
      '8.2b': ['2022-01-01', null],
      '8.3b': ['2022-01-01', null],
      '8.4b': ['2022-01-01', null],
    }
    for (const [code, row] of rows)
      expect([code, row]).toEqual([code, special[code as keyof typeof special] ?? ['2021-08-10', null]])
  })
})
