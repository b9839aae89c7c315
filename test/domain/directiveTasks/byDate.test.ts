import { describe, expect, it } from 'vitest'
import { assignmentState } from '#shared/domain/directiveTasks/assignmentState.ts'
import { deadlineText } from '#shared/domain/directiveTasks/deadlineText.ts'
import { planTask } from '#shared/domain/directiveTasks/planAssignments.ts'
import { buildPresetUnits } from '#shared/domain/orgTree/buildPresetUnits.ts'
import { treeAsOf } from '#shared/domain/orgTree/treeAsOf.ts'
import { loadPreset } from '../orgTree/loadPreset.ts'
import { loadDirective } from './loadDirective.ts'

const units = [...treeAsOf(buildPresetUnits(loadPreset()).units, '2022-01-10').byId.values()]
const [order] = loadDirective().tasks
const deadline = { kind: 'byDate', due: '2022-03-15', asWritten: null } as const

describe("an office's own order with a plain last day", () => {
  const assignments = order
    ? planTask({ ...order, deadline, addressee: { kinds: [], codes: ['218'] } }, '2022-01-10', units)
    : []

  it('is one assignment for the unit named, from the day of its document to that day', () => {
    expect(assignments.map(({ unit, start, due }) => [unit.code, start, due])).toEqual([
      ['218', '2022-01-10', '2022-03-15'],
    ])
    expect(deadlineText(deadline)).toBe('đến ngày 15/3/2022')
  })

  it.each([
    [null, '2022-01-09', 'notStarted'],
    [null, '2022-03-15', 'inProgress'],
    [null, '2022-03-16', 'overdue'],
    ['2022-03-15', '2022-03-16', 'doneInTime'],
    ['2022-03-16', '2022-03-16', 'doneLate'],
  ] as const)('done on %s it is on %s %s', (doneOn, on, state) => {
    const [assignment] = assignments
    expect(assignment && assignmentState(assignment, { doneOn }, on)).toBe(state)
  })
})
