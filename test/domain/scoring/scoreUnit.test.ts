import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { unitKinds } from '#shared/domain/orgTree/orgUnit.ts'
import { submissionState } from '#shared/domain/periods/submissionState.ts'
import { checkRubric } from '#shared/domain/scoring/checkRubric.ts'
import { pointFromLinks } from '#shared/domain/scoring/pointFromLinks.ts'
import { readTypedPoints } from '#shared/domain/scoring/readTypedPoints.ts'
import { criteriaFor, scoreUnit } from '#shared/domain/scoring/scoreUnit.ts'
import type { ScoringFacts } from '#shared/domain/scoring/scoringFacts.ts'
import { levelsFor, totalScore, type CriterionScore } from '#shared/domain/scoring/totalScore.ts'
import { addDays } from '#shared/domain/isoDate.ts'
import { shippedRubric } from './shippedRubric.ts'

const rubric = shippedRubric()
const dues = ['2022-03-21', '2022-06-20', '2022-09-20', '2022-12-20']

function reportsOf(delays: readonly (number | null)[]): ScoringFacts['reports'] {
  return dues.map((due, place) => {
    const delay = delays[place] ?? null
    const received = delay === null ? null : addDays(due, delay)
    const state = submissionState({
      existence: 'exists',
      isExempt: false,
      receivedOn: received,
      isEmpty: false,
      dueOn: due,
    })
    return { period: `2022-Q${place + 1}`, state, due, received, errors: received === null ? null : 0 }
  })
}

const facts: ScoringFacts = {
  unitKind: 'district',
  year: 2022,
  reports: reportsOf([0, 3, -2, null]),
  tasks: [
    {
      document: '09-CT-TU',
      task: '8.2a',
      title: 'kế hoạch',
      due: '2022-03-31',
      state: 'doneInTime',
      doneOn: '2022-03-01',
    },
    { document: '09-CT-TU', task: '8.2b', title: 'báo cáo', due: '2022-06-30', state: 'overdue', doneOn: null },
  ],
  composition: { committee: 1, rules: 3, findings: [{ rule: 'a', message: 'thiếu' }] },
  figures: {
    A01: { name: '', value: 1, scale: 0 },
    A02: { name: '', value: 2, scale: 0 },
    E02: { name: '', value: 3, scale: 0 },
    E01: { name: '', value: 4, scale: 0 },
    C04: { name: '', value: 0, scale: 0 },
    C05: { name: '', value: 0, scale: 0 },
  },
}
const pointsOf = (it: ScoringFacts) =>
  Object.fromEntries(scoreUnit(it, rubric).map(({ code, points }) => [code, points]))

describe('the shipped rubric', () => {
  it('is the draft of 100 points with the group maxima of the reference', () => {
    expect(checkRubric(rubric)).toEqual([])
    expect(rubric.label).toContain('dự thảo')
    const maxima = Object.fromEntries(
      rubric.groups.map(({ code }) => [
        code,
        rubric.criteria
          .filter((it) => it.group === code && it.role === 'points')
          .reduce((sum, it) => sum + it.maximum, 0),
      ]),
    )
    expect(maxima).toMatchObject({ 1: 150, 2: 150, 3: 100, 4: 150, 5: 250, 6: 100, 7: 100 })
    expect(levelsFor(rubric, 'commune').map(({ name, from }) => [name, from])).toEqual([
      ['Xuất sắc', 900],
      ['Tốt', 800],
      ['Khá', 650],
      ['Trung bình', 500],
      ['Yếu', 0],
    ])
  })

  it.each([
    ['a sum that is not the whole', { ...rubric, fullMarks: 900 }, 'khác thang điểm 90'],
    ['a group that is not there', { ...rubric, groups: rubric.groups.slice(1) }, 'không có nhóm này'],
    ['a cap on no level', { ...rubric, caps: [{ ...rubric.caps[0]!, atMost: 'ZZ' }] }, 'không có mức này'],
  ])('says in a sentence what is wrong: %s', (_, wrong, sentence) => {
    expect(checkRubric(wrong).join(' ')).toContain(sentence)
  })
})

describe('automatic points', () => {
  it('come from reports, tasks, the committee and figures', () => {
    expect(pointsOf(facts)).toMatchObject({
      '1.1': 40, // 3 documents: the step from 2
      '1.2': null, // a person says
      '1.3': 25, // one task of two
      '2.1': 33, // two rules of three on 5 points
      '4.2': null, // nothing was found, nothing to mend
      '6.1': 30, // 3 of 4 dialogues
      '7.1': 23, // three of four came
      '7.2': 20, // two of four in time
      '7.3': 23,
      '9.1': 5,
      '9.2': 20,
    })
  })

  it('follow from their links alone', () => {
    const criteria = new Map(rubric.criteria.map((it) => [it.code, it]))
    for (const { code, points, links } of scoreUnit(facts, rubric)) {
      const criterion = criteria.get(code)
      if (criterion) expect(pointFromLinks(criterion, links), code).toBe(points)
    }
  })

  test('changing one received date moves only what depends on it', () => {
    const delay = fc.option(fc.integer({ min: -10, max: 10 }), { nil: null })
    const delays = fc.array(delay, { minLength: 4, maxLength: 4 })
    fc.assert(
      fc.property(delays, fc.integer({ min: 0, max: 3 }), delay, (before, place, changed) => {
        const [a, b] = [
          { ...facts, reports: reportsOf(before) },
          { ...facts, reports: reportsOf(before.with(place, changed)) },
        ]
        const [was, is] = [scoreUnit(a, rubric), scoreUnit(b, rubric)]
        const moved = is.filter((it, at) => JSON.stringify(it) !== JSON.stringify(was[at])).map((it) => it.code)
        for (const code of moved) expect(['7.1', '7.2', '7.3', '9.1', '9.2']).toContain(code)
        // Within those, every other report stands as it did.
        for (const [at, { links }] of is.entries())
          for (const [n, link] of links.entries())
            if (link.kind === 'report' && link.period !== `2022-Q${place + 1}`) expect(link).toEqual(was[at]?.links[n])
      }),
    )
  })
})

describe('the total', () => {
  const full = (kind: ScoringFacts['unitKind']): Record<string, CriterionScore> =>
    Object.fromEntries(
      criteriaFor(rubric, kind)
        .filter((it) => it.role === 'points')
        .map((it) => [it.code, { points: it.maximum, evidence: 1, explanation: '' }]),
    )

  it.each(unitKinds.filter((kind) => rubric.unitKinds.includes(kind)))(
    'is the whole for a %s that has all it is asked',
    (kind) => {
      const outcome = totalScore(rubric, kind, full(kind))
      expect([outcome.total, outcome.level.code, outcome.faults]).toEqual([1000, 'XS', []])
    },
  )

  it('does not count what has no evidence, and names what is missing', () => {
    const scores = full('district')
    scores['1.2'] = { points: 50, evidence: 0, explanation: 'có kế hoạch' }
    scores['3.3'] = { points: 30, evidence: 0, explanation: '' }
    delete scores['4.3']
    const outcome = totalScore(rubric, 'district', scores)
    expect(outcome.faults).toEqual([
      { criterion: '1.2', kind: 'noEvidence' },
      { criterion: '3.3', kind: 'noExplanation' },
      { criterion: '4.3', kind: 'missing' },
    ])
    expect(outcome.total).toBe(1000 - 50 - 30 - 20)
    scores['3.3'] = { points: 30, evidence: 0, explanation: 'đăng trên trang tin' }
    expect(totalScore(rubric, 'district', scores).total).toBe(1000 - 50 - 20)
  })

  it('keeps the level down by its caps', () => {
    const violation = { ...full('district'), '9.3': { points: 50, evidence: 0, explanation: '' } }
    expect(totalScore(rubric, 'district', violation)).toMatchObject({
      total: 950,
      level: { code: 'KH' },
      caps: ['KC1'],
    })
    const silent = { ...full('district') }
    for (const code of ['7.1', '7.2', '7.3']) silent[code] = { points: 10, evidence: 0, explanation: '' }
    expect(totalScore(rubric, 'district', silent)).toMatchObject({ total: 930, level: { code: 'TB' }, caps: ['KC2'] })
  })

  it('counts bonus only up to its limit', () => {
    const scores: Record<string, CriterionScore> = {
      ...full('district'),
      '8.1': { points: 30, evidence: 1, explanation: '' },
    }
    scores['8.2'] = { points: 20, evidence: 0, explanation: '' }
    expect(totalScore(rubric, 'district', scores)).toMatchObject({ bonus: 30, total: 1000 })
  })

  test('is a whole number between nothing and all with the bonus, whatever is given', () => {
    fc.assert(
      fc.property(fc.constantFrom(...rubric.unitKinds), fc.infiniteStream(fc.nat()), (kind, numbers) => {
        const draw = () => numbers.next().value ?? 0
        const scores = Object.fromEntries(
          criteriaFor(rubric, kind).map((it) => [
            it.code,
            { points: draw() % 5 === 0 ? null : draw() % (it.maximum + 1), evidence: draw() % 2, explanation: '' },
          ]),
        )
        const { total, groups, points, level } = totalScore(rubric, kind, scores)
        expect(Number.isInteger(total) && total >= 0 && total <= rubric.fullMarks).toBe(true)
        const pointGroups = groups.filter(({ code }) => !['8', '9'].includes(code))
        expect(pointGroups.reduce((sum, group) => sum + group.points, 0)).toBe(points)
        expect(level.from).toBeLessThanOrEqual(total)
      }),
    )
  })
})

it('reads points as they are typed', () => {
  const criterion = (code: string) => rubric.criteria.find((it) => it.code === code)!
  const read = (text: string, code: string) => readTypedPoints(text, criterion(code), rubric.scale)
  expect(read('4,5', '1.1')).toEqual({ ok: true, points: 45 })
  expect(read(' ', '1.1')).toEqual({ ok: true, points: null })
  expect(read('có', '1.2')).toEqual({ ok: true, points: 50 })
  expect(read('Không', '1.2')).toEqual({ ok: true, points: 0 })
  for (const [text, code] of [
    ['5,5', '1.1'],
    ['3', '1.2'],
    ['3,25', '1.1'],
    ['năm', '1.1'],
    ['4.5', '1.1'],
  ] as const)
    expect(read(text, code)).toMatchObject({
      ok: false,
      sentence: expect.stringContaining(`Tiêu chí ${code}`) as string,
    })
})
