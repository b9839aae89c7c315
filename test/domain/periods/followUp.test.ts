import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '#shared/domain/isoDate.ts'
import { planFollowUp, type FollowUpFacts, type SentLetter } from '#shared/domain/periods/followUp.ts'
import { followUpRulesSchema } from '#shared/domain/periods/followUpRules.ts'
import { missingItems } from '#shared/domain/periods/followUpItems.ts'
import { findSuspicions, type SuspicionFacts } from '#shared/domain/periods/followUpSuspicions.ts'
import { submissionStates } from '#shared/domain/periods/period.ts'
import { loadFollowUpRules } from './loadFollowUpRules.ts'

const rules = loadFollowUpRules()

const due = '2022-03-16'
const missing: FollowUpFacts = { state: 'missing', workflow: null, due, received: null, letters: [], promisedOn: null }

describe('planFollowUp', () => {
  it.each<[string, Partial<FollowUpFacts>, string, object | null]>([
    ['long before', {}, '2022-03-10', null],
    ['soon', {}, '2022-03-11', { kind: 'upcoming', days: 5, level: null }],
    ['on the day', {}, due, { kind: 'upcoming', days: 0, level: null }],
    ['late', {}, '2022-03-17', { kind: 'overdue', days: 1, level: 'first' }],
    ['sent later', { received: '2022-03-20', state: 'late' }, '2022-03-18', { kind: 'overdue', days: 2 }],
    ['sent', { received: '2022-03-16', state: 'onTime' }, '2022-03-18', null],
    ['empty', { received: due, state: 'sentEmpty' }, '2022-03-18', { kind: 'empty', level: 'first' }],
    [
      'returned',
      { received: due, state: 'onTime', workflow: 'returned' },
      '2022-03-18',
      { kind: 'returned', level: 'first' },
    ],
    ['no due date', { due: null }, '2022-03-18', null],
    ['exempt', { state: 'exempt' }, '2022-03-18', null],
    ['dissolved', { state: 'dissolved' }, '2022-03-18', null],
    ['promised', { promisedOn: '2022-03-18' }, '2022-03-18', { level: null, heldUntil: '2022-03-18' }],
    ['promise broken', { promisedOn: '2022-03-17' }, '2022-03-18', { level: 'first', heldUntil: null }],
  ])('%s', (_, facts, on, step) => {
    const found = planFollowUp({ ...missing, ...facts }, on, rules)
    if (step === null) expect(found).toBeNull()
    else expect(found).toMatchObject(step)
  })

  it('goes through the levels in order, each once, whatever days it is asked on', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 30 }), (days) => {
        const letters: SentLetter[] = []
        for (const day of days) {
          const on = addDays(due, day)
          const level = planFollowUp({ ...missing, letters }, on, rules)?.level
          if (level && !letters.some((letter) => letter.level === level)) letters.push({ level, on })
        }
        expect(letters.map(({ level }) => level)).toEqual(rules.levels.slice(0, letters.length).map(({ code }) => code))
        expect(letters.map(({ on }) => on)).toEqual(letters.map(({ on }) => on).toSorted())
      }),
    )
  })

  it('follows the levels and days that the office sets', () => {
    const own = { ...rules, daysBefore: 1, levels: rules.levels.map((level) => ({ ...level, daysAfter: 10 })) }
    expect(planFollowUp(missing, '2022-03-14', own)).toBeNull()
    expect(planFollowUp(missing, '2022-03-25', own)).toMatchObject({ level: null })
    expect(planFollowUp(missing, '2022-03-26', own)).toMatchObject({ level: 'first' })
    const only = { ...rules, levels: rules.levels.slice(0, 1) }
    const letters = [{ level: 'first', on: '2022-03-20' }]
    expect(planFollowUp({ ...missing, letters }, '2022-05-01', only)).toMatchObject({ level: null })
  })

  it('goes on with the first level that is new after the office took one away', () => {
    const letters = [{ level: 'goneLevel', on: '2022-03-20' }]
    expect(planFollowUp({ ...missing, letters }, '2022-03-24', rules)).toMatchObject({ level: 'first' })
  })

  it('asks nothing of a unit that owes nothing, in any state', () => {
    fc.assert(
      fc.property(fc.constantFrom(...submissionStates), fc.integer({ min: -20, max: 60 }), (state, day) => {
        const facts = { ...missing, state, received: '2022-03-01', workflow: 'sent' as const }
        if (state !== 'sentEmpty') expect(planFollowUp(facts, addDays(due, day), rules)).toBeNull()
      }),
    )
  })
})

describe('followUpRulesSchema', () => {
  const refuses = (change: object) => followUpRulesSchema.safeParse({ ...rules, ...change }).success
  it('refuses a level named twice, and one without days before it', () => {
    expect(refuses({ levels: [rules.levels[0], rules.levels[0]] })).toBe(false)
    expect(refuses({ levels: rules.levels.map((level) => ({ ...level, daysAfter: 0 })) })).toBe(false)
    expect(refuses({ levels: [] })).toBe(false)
  })
})

describe('missingItems', () => {
  const sections = [{ heading: 'Lãnh đạo', isWritten: false }]
  it('names a report of which nothing came by its two parts', () => {
    expect(missingItems({ groups: [{ name: 'A', cells: 4, filled: 0 }], sections }, null)).toHaveLength(2)
  })
  it('names what lacks in a begun one', () => {
    const groups = [
      { name: 'A', cells: 4, filled: 4 },
      { name: 'B', cells: 4, filled: 1 },
    ]
    expect(missingItems({ groups, sections }, null)).toEqual(['Lời văn mục “Lãnh đạo”', 'Số liệu nhóm “B”: còn 3/4 ô'])
  })
  it('gives the reason of a returned one', () => {
    expect(missingItems({ groups: [], sections }, 'Sai tổng.')).toEqual(['Báo cáo đã trả lại để hoàn thiện: Sai tổng'])
  })
})

describe('findSuspicions', () => {
  const cells = Array.from({ length: 20 }, (_, place) => place + 5)
  const columns = cells.map((_, place) => place)
  const usual: SuspicionFacts = {
    isEmpty: false,
    current: cells,
    history: [],
    neighbours: [],
    flowColumns: columns,
    scales: [],
  }
  const kinds = (facts: Partial<SuspicionFacts>) =>
    findSuspicions({ ...usual, ...facts }, rules.suspicions).map(({ kind }) => kind)
  const other = cells.map((cell) => cell + 1)

  it('finds nothing in a report like none before', () => expect(kinds({ history: [other] })).toEqual([]))
  it('sees an empty one', () => expect(kinds({ isEmpty: true })).toEqual(['empty']))
  it('sees last quarter copied, with one figure changed', () =>
    expect(kinds({ history: [cells.with(3, 99)] })).toEqual(['copiedFromLast']))
  it('does not call two short reports copies', () =>
    expect(kinds({ current: cells.slice(0, 5), history: [cells.slice(0, 5)] })).toEqual([]))
  it('does not call stocks that stay the same a copy', () =>
    expect(kinds({ history: [cells], flowColumns: [] })).toEqual([]))
  it('sees a neighbour copied', () =>
    expect(kinds({ neighbours: [{ name: 'Xã bên', cells }] })).toEqual(['copiedFromNeighbour']))
  it('sees a figure ten times what it ever was', () => {
    const history = [1, 2, 3, 4].map((shift) => cells.map((cell) => cell + shift))
    expect(kinds({ current: cells.with(3, 900), history })).toEqual(['outOfRange'])
    expect(kinds({ current: cells.with(3, 900), history: history.slice(1) })).toEqual([])
  })
  it('does not wonder at a quarter without a happening', () => {
    const history = [1, 2, 3, 4].map(() => cells.map(() => 100))
    expect(
      kinds({ current: cells.map(() => 100).with(3, 0), history: history.map((row) => row.with(4, 90)) }),
    ).not.toContain('outOfRange')
  })
})
