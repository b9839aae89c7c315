import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quotesQuarter } from '#shared/domain/submissions/correction.ts'
import {
  nextState,
  workflowStates,
  type WorkflowOutcome,
  type WorkflowState,
  type WorkflowStep,
} from '#shared/domain/submissions/workflow.ts'

const receive: WorkflowStep = { kind: 'receive' }
const giveBack: WorkflowStep = { kind: 'return', reason: 'Thiếu nhóm H' }
const accept: WorkflowStep = { kind: 'accept', isEstimate: false, keepsEstimate: false }
const include: WorkflowStep = { kind: 'include' }
const to = (state: WorkflowState): WorkflowOutcome => ({ ok: true, state })
const no = (why: 'wrongState' | 'frozen' | 'missingReason' | 'estimate'): WorkflowOutcome => ({ ok: false, why })

describe('nextState', () => {
  const starts = [null, 'draft', 'sent', 'returned', 'accepted', 'included'] as const
  const wrong = no('wrongState')
  it.each<[WorkflowStep['kind'], WorkflowStep, WorkflowOutcome[]]>([
    ['receive', receive, [to('sent'), to('sent'), to('sent'), to('sent'), to('sent'), no('frozen')]],
    ['return', giveBack, [wrong, wrong, to('returned'), wrong, to('returned'), no('frozen')]],
    ['accept', accept, [wrong, wrong, to('accepted'), wrong, wrong, no('frozen')]],
    ['include', include, [wrong, wrong, to('included'), wrong, to('included'), to('included')]],
  ])('%s from each state', (_, step, outcomes) => {
    expect(starts.map((state) => nextState(state, step))).toEqual(outcomes)
  })

  it('returns nothing without a reason', () =>
    expect(nextState('sent', { kind: 'return', reason: ' ' })).toEqual(no('missingReason')))

  it('accepts estimates only knowingly', () => {
    expect(nextState('sent', { ...accept, isEstimate: true })).toEqual(no('estimate'))
    expect(nextState('sent', { ...accept, isEstimate: true, keepsEstimate: true })).toEqual(to('accepted'))
  })

  it('never leaves included, whatever comes', () => {
    const steps = fc.array(fc.constantFrom(receive, giveBack, accept, include))
    fc.assert(
      fc.property(fc.constantFrom(...workflowStates), steps, (start, way) => {
        let state: WorkflowState = start
        let wasIncluded = state === 'included'
        for (const step of way) {
          const next = nextState(state, step)
          if (next.ok) state = next.state
          wasIncluded ||= state === 'included'
        }
        if (wasIncluded) expect(state).toBe('included')
      }),
    )
  })
})

describe('quotesQuarter', () => {
  it.each<[string, string, string | null]>([
    ['2022-Q1', '2022-Q1', 'period'],
    ['2022-H1', '2022-Q1', 'period'],
    ['2022', '2022-Q4', 'period'],
    ['2022-Q3', '2022-Q1', 'yearToDate'],
    ['2022-Q2', '2022-Q1', 'yearToDate'],
    ['2022-Q1', '2021-Q4', 'comparison'],
    ['2023-Q1', '2022-Q1', 'comparison'],
    ['2022-Q1', '2022-Q2', null],
    ['2024-Q1', '2022-Q1', null],
    ['nonsense', '2022-Q1', null],
  ])('the report of %s prints %s as %s', (report, quarter, quoted) =>
    expect(quotesQuarter(report, quarter)).toBe(quoted),
  )
})
