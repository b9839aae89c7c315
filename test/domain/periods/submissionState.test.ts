import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { completeness } from '#shared/domain/periods/completeness.ts'
import { submissionStates, type SubmissionState } from '#shared/domain/periods/period.ts'
import { submissionState, type SubmissionFacts } from '#shared/domain/periods/submissionState.ts'

const usual: SubmissionFacts = {
  existence: 'exists',
  isExempt: false,
  receivedOn: null,
  isEmpty: false,
  dueOn: '2022-03-16',
}
const aDay = fc.constantFrom('2022-03-15', '2022-03-16', '2022-03-17')
const anyFacts: fc.Arbitrary<SubmissionFacts> = fc.record({
  existence: fc.constantFrom('notYetFounded', 'exists', 'dissolved'),
  isExempt: fc.boolean(),
  receivedOn: fc.option(aDay),
  isEmpty: fc.boolean(),
  dueOn: fc.option(aDay),
})

describe('submissionState', () => {
  it.each<[Partial<SubmissionFacts>, SubmissionState]>([
    [{}, 'missing'],
    [{ receivedOn: '2022-03-16' }, 'onTime'],
    [{ receivedOn: '2022-03-17' }, 'late'],
    [{ receivedOn: '2022-03-17', dueOn: null }, 'onTime'],
    [{ receivedOn: '2022-03-16', isEmpty: true }, 'sentEmpty'],
    [{ receivedOn: '2022-03-17', isEmpty: true }, 'sentEmpty'],
    [{ isExempt: true }, 'exempt'],
    [{ isExempt: true, receivedOn: '2022-03-17' }, 'exempt'],
    [{ existence: 'dissolved', isExempt: true }, 'dissolved'],
    [{ existence: 'notYetFounded' }, 'notYetFounded'],
  ])('%j is %s', (facts, state) => expect(submissionState({ ...usual, ...facts })).toBe(state))

  it('is one of the seven for any facts', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        expect(submissionStates).toContain(submissionState(facts))
      }),
    )
  })
})

describe('completeness', () => {
  it('counts a mixed period', () => {
    const states: SubmissionState[] = [
      'onTime',
      'onTime',
      'late',
      'missing',
      'sentEmpty',
      'exempt',
      'dissolved',
      'notYetFounded',
    ]
    const { counts, expected, received, onTime } = completeness(states)
    expect(counts).toEqual({ onTime: 2, late: 1, missing: 1, sentEmpty: 1, exempt: 1, dissolved: 1, notYetFounded: 1 })
    expect(expected).toBe(5)
    expect(received).toEqual({ part: 3, whole: 5, value: 600, scale: 1 })
    expect(onTime.value).toBe(400)
  })

  it('has no rate where nothing is expected', () => {
    expect(completeness(['exempt', 'dissolved']).received).toEqual({ part: 0, whole: 0, value: null, scale: 1 })
  })

  it('does not round up to 100 % while one unit is missing', () => {
    const states: SubmissionState[] = [...Array.from({ length: 4999 }, () => 'onTime' as const), 'missing']
    expect(completeness(states).received.value).toBe(999)
    expect(completeness(states.slice(0, -1)).received.value).toBe(1000)
  })

  it('counts every unit once, and keeps its rates between 0 and 100 %', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...submissionStates)), (states) => {
        const { counts, expected, received, onTime } = completeness(states)
        expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(states.length)
        expect(expected).toBeLessThanOrEqual(states.length)
        const [all, inTime] = [received.value ?? 0, onTime.value ?? 0]
        expect(all).toBeLessThanOrEqual(1000)
        expect(inTime).toBeLessThanOrEqual(all)
        if (expected > 0) expect(Math.abs(all * expected - received.part * 1000)).toBeLessThanOrEqual(expected)
      }),
    )
  })
})
