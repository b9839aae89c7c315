import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '#shared/domain/isoDate.ts'
import { assignmentState, assignmentStates } from '#shared/domain/directiveTasks/assignmentState.ts'
import { planAssignments, type Assignment } from '#shared/domain/directiveTasks/planAssignments.ts'
import { buildPresetUnits } from '#shared/domain/orgTree/buildPresetUnits.ts'
import { treeAsOf } from '#shared/domain/orgTree/treeAsOf.ts'
import { loadPreset } from '../orgTree/loadPreset.ts'
import { loadDirective } from './loadDirective.ts'

const { units } = buildPresetUnits(loadPreset())
const all = planAssignments(loadDirective(), [...treeAsOf(units, '2021-08-10').byId.values()])

function assignmentOf(code: string): Assignment {
  const found = all.find(({ task }) => task.code === code)
  if (!found) throw new Error(`no assignment of ${code}`)
  return found
}

const aDay = fc.integer({ min: -300, max: 900 }).map((days) => addDays('2021-08-10', days))
const anAssignment = fc.constantFrom(...new Map(all.map((assignment) => [assignment.task.code, assignment])).values())

describe('assignmentState', () => {
  it('gives each assignment exactly one state, which agrees with its dates', () => {
    fc.assert(
      fc.property(anAssignment, aDay, fc.option(aDay), (assignment, on, doneOn) => {
        const isDone = doneOn !== null && doneOn <= on
        const isPastDue = (day: string): boolean => assignment.due !== null && day > assignment.due
        const holds = {
          doneInTime: isDone && !isPastDue(doneOn),
          doneLate: isDone && isPastDue(doneOn),
          notStarted: !isDone && on < assignment.start,
          inProgress: !isDone && on >= assignment.start && assignment.due !== null && !isPastDue(on),
          overdue: !isDone && isPastDue(on),
          continuing:
            !isDone && on >= assignment.start && assignment.due === null && assignment.task.deadline.kind !== 'unset',
          noDeadline: !isDone && on >= assignment.start && assignment.task.deadline.kind === 'unset',
        }
        const state = assignmentState(assignment, { doneOn }, on)
        expect(assignmentStates.filter((candidate) => holds[candidate])).toEqual([state])
      }),
      { numRuns: 1000 },
    )
  })

  it.each([
    ['8.1a', '2021-09-30', '2021-10-01', 'doneInTime'],
    ['8.1a', '2021-10-01', '2021-10-01', 'doneLate'],
    ['8.1a', '2021-10-02', '2021-10-01', 'overdue'],
    ['8.1a', null, '2021-08-09', 'notStarted'],
    ['8.1c', '2021-12-20', '2022-01-01', 'doneInTime'],
    ['8.2a', null, '2021-10-31', 'inProgress'],
    ['8.4a', '2021-11-05', '2022-01-01', 'doneInTime'],
  ] as const)('%s done on %s is on %s: %s', (code, doneOn, on, state) => {
    expect(assignmentState(assignmentOf(code), { doneOn }, on)).toBe(state)
  })
})
