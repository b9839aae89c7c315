import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnKey, figureColumns } from '#shared/domain/indicators/figureColumns.ts'
import type { FigureValue } from '#shared/domain/figures/figure.ts'
import { unitKinds } from '#shared/domain/orgTree/orgUnit.ts'
import { addFigures } from '#shared/domain/figures/addFigures.ts'
import { checkRules } from '#shared/domain/submissions/checkRules.ts'
import { checkSubmission } from '#shared/domain/submissions/checkSubmission.ts'
import type { FigureTable } from '#shared/domain/submissions/submissionFacts.ts'
import { readShippedCatalogues } from '../indicators/readCatalogue.ts'
import { catalogue, factsOf, findingsOf, foundBy, rules, soundFigures, tableOf } from './submissionSamples.ts'

type Numbers = Record<string, number | 'none' | 'notApplicable'>
const district = { unitKind: 'district' as const }

describe('the shipped rules', () => {
  it('are the thirty of the field and one against counting twice, and fit every catalogue version', () => {
    expect(rules.rules.map((rule) => rule.number)).toEqual(Array.from({ length: 31 }, (_, index) => index + 1))
    expect(readShippedCatalogues().flatMap((it) => checkRules(rules, it))).toEqual([])
    expect(rules.rules.every((rule) => rule.isDraft)).toBe(true)
  })

  it('leave to the design only what cannot happen', () => {
    const byDesign = rules.rules.filter((rule) => rule.checks.every((check) => check.form === 'byDesign'))
    expect(byDesign.map((rule) => rule.number)).toEqual([23, 26, 29])
  })

  it('let only the child sum and bodies counted twice be overridden', () => {
    expect(rules.rules.filter((rule) => rule.canOverride).map((rule) => rule.number)).toEqual([21, 31])
  })
})

/** For each comparing rule: figures that break it, and the nearest ones that keep it. */
const broken: readonly (readonly [rule: string, broken: Numbers, kept: Numbers])[] = [
  ['2E', { 'A05/X': 1, 'A06/X': 2 }, { 'A05/X': 2, 'A06/X': 2 }],
  ['2E', { 'A05/X': 1, A08: 2 }, { 'A05/X': 1, A08: 1 }],
  ['2E', { 'A05/X': 1, A09: 2 }, { 'A05/X': 1, A09: 1 }],
  ['2E', { 'A05/X': 1, 'A10/X': 2 }, { 'A05/X': 1, 'A10/X': 1 }],
  ['3W', { A11: 3, A12: 2 }, { A11: 3, A12: 3 }],
  ['3W', { 'B01/X': 3, 'B02/X': 2 }, { 'B01/X': 0, 'B02/X': 0 }],
  ['4W', { C01: 1, C02: 0, 'C03/X': 0 }, { C01: 0, C02: 0, 'C03/X': 0 }],
  ['5W', { D02: 221, D03: 198 }, { D02: 198, D03: 221, D04: 200 }],
  ['6E', { D06: 10, D08: 3, D09: 3, D10: 3 }, { D06: 10, D08: 3, D09: 3, D10: 4 }],
  ['7E', { D06: 10, D07: 2, D12: 13 }, { D06: 10, D07: 2, D12: 12 }],
  ['7E', { D12: 10, D13: 11 }, { D12: 10, D13: 10 }],
  ['7E', { D12: 10, D13: 8, D14: 1 }, { D12: 10, D13: 8, D14: 2 }],
  ['9E', { 'E02/X': 5, 'E03/X': 2, 'E04/X': 2 }, { 'E02/X': 5, 'E03/X': 2, 'E04/X': 3 }],
  ['9W', { 'E02/X': 5, 'E05/X': 3, 'E06/X': 3 }, { 'E02/X': 5, 'E05/X': 3, 'E06/X': 2 }],
  ['11E', { 'E08/X': 151, 'E09/X': 132, 'E10/X': 20 }, { 'E08/X': 151, 'E09/X': 131, 'E10/X': 20 }],
  ['12E', { F01: 12 }, { F01: 11 }],
  ['13E', { F11: 10, F12: 11 }, { F11: 10, F12: 10 }],
  ['13E', { F07: 644, F07T: 643 }, { F07: 643, F07T: 643 }],
  ['14E', { G04: 10, G05: 11 }, { G04: 639, G05: 557 }],
  ['14E', { G11: 14, G12: 11, G13: 4 }, { G11: 14, G12: 11, G13: 3 }],
  ['15E', { G09: 1, G10: 2 }, { G09: 2, G10: 2 }],
  ['15W', { G01: 2 }, { G01: 1 }],
  ['15W', { G08: 2 }, { G08: 1 }],
  ['16E', { H04: 10, H05: 11 }, { H04: 122, H05: 108 }],
  ['16E', { H03: 88, H05: 67, H06: 20, H07: 0 }, { H03: 88, H05: 67, H06: 20, H07: 1 }],
  ['17E', { 'I06/X': 10, 'I07/X': 9, 'I08/X': 2 }, { 'I06/X': 10, 'I07/X': 9, 'I08/X': 1 }],
  ['19E', { M03: 5, M04: 6 }, { M03: 5, M04: 5 }],
  ['19E', { 'N01/X': 1808, 'N02/X': 2071 }, { 'N01/X': 2071, 'N02/X': 1808 }],
  ['28E', { Q01: 1001 }, { Q01: 1000 }],
]

describe('the comparing rules', () => {
  it.each(broken)('%s finds %j and not %j', (rule, wrong, right) => {
    expect(foundBy(factsOf(tableOf(wrong)))).toContain(rule)
    expect(foundBy(factsOf(tableOf(right)))).toEqual([])
  })

  it.each([
    ['17E', { I01: 5, I02: 6 }, { I01: 5, I02: 5 }],
    ['17E', { I01: 5, I03: 6 }, { I01: 5, I03: 5 }],
    ['17E', { K01: 1485, K04: 1486 }, { K01: 1485, K03: 1409, K04: 1011, K05: 1298, K06: 1220, K07: 78 }],
    ['18W', { K01: 10, K05: 5, K06: 2, K07: 2 }, { K01: 10, K05: 0, K06: 0, K07: 0 }],
    ['2E', { 'A05/C': 3, 'A05/D': 2, A08: 6 }, { 'A05/C': 3, 'A05/D': 2, A08: 5 }],
    ['2E', { 'A05/C': 5, 'A05/D': 2, 'A06/D': 3 }, { 'A05/C': 5, 'A05/D': 2, 'A06/D': 2, 'A06/C': 5 }],
    ['9W', { 'E02/D': 1, 'E05/D': 2 }, { 'E02/D': 2, 'E05/D': 2 }],
  ] as const)('%s finds, in a district, %j and not %j', (rule, wrong, right) => {
    expect(foundBy(factsOf(tableOf(wrong), district))).toContain(rule)
    expect(foundBy(factsOf(tableOf(right), district))).toEqual([])
  })

  it('wait for what is not known, count không phát sinh as 0, and leave không áp dụng out', () => {
    expect(foundBy(factsOf(tableOf({ D06: 10, D08: 3, D09: 3 })))).toEqual([])
    expect(foundBy(factsOf(tableOf({ D06: 6, D08: 3, D09: 3, D10: 'none' })))).toEqual([])
    expect(foundBy(factsOf(tableOf({ D06: 7, D08: 3, D09: 3, D10: 'none' })))).toEqual(['6E'])
    expect(foundBy(factsOf(tableOf({ D06: 7, D08: 3, D09: 3, D10: 'notApplicable' })))).toEqual([])
    expect(foundBy(factsOf(tableOf({ 'A05/C': 3, A08: 6 }), district))).toEqual([])
    expect(foundBy(factsOf(tableOf({ 'E08/X': 5, 'E09/X': 6 })))).toEqual(['11E'])
  })

  it('12 asks for as many items as the law in force on the date', () => {
    const later = readShippedCatalogues().find((it) => it.version === 'v2023') ?? catalogue
    expect(foundBy(factsOf(tableOf({ F01: 14 })))).toEqual(['12E'])
    expect(foundBy(factsOf(tableOf({ F01: 14 }), { catalogue: later }))).toEqual([])
    expect(foundBy(factsOf(tableOf({ F01: 15 }), { catalogue: later }))).toEqual(['12E'])
  })

  it('name codes, names, numbers and the way out', () => {
    const [finding] = findingsOf(6, factsOf(tableOf({ D06: 1463, D08: 300, D09: 100, D10: 3 })))
    expect(finding?.message).toBe(
      'Đơn khiếu nại, tố cáo, kiến nghị cộng lại phải bằng số đơn tiếp nhận: D08 "Đơn khiếu nại tiếp nhận trong kỳ" (300) + ' +
        'D09 "Đơn tố cáo tiếp nhận trong kỳ" (100) + D10 "Đơn kiến nghị, phản ánh tiếp nhận trong kỳ" (3) = 403 khác ' +
        'D06 "Đơn tiếp nhận trong kỳ" (1.463).',
    )
    expect(finding?.columns.map(columnKey)).toEqual(['D06/X', 'D08/X', 'D09/X', 'D10/X'])
    expect(finding?.suggestion).toMatch(/^Kiểm tra lại/)
    const [divided] = findingsOf(2, factsOf(tableOf({ 'A05/D': 2, 'A06/D': 3 }), district))
    expect(divided?.message).toMatch(/\(doanh nghiệp\)\.$/)
  })
})

describe('the rules that look at other periods', () => {
  const withTables = (tables: Partial<ReturnType<typeof factsOf>['figures']>, current: Numbers): string[] => {
    const facts = factsOf(tableOf(current))
    return foundBy({ ...facts, figures: { ...facts.figures, ...tables } })
  }

  it('8: petitions carried over', () => {
    expect(withTables({ previous: tableOf({ D14: 3 }) }, { D07: 2 })).toEqual(['8W'])
    expect(withTables({ previous: tableOf({ D14: 3 }) }, { D07: 3 })).toEqual([])
  })

  it('4, 10, 11, 24: the year so far', () => {
    expect(withTables({ yearToDate: tableOf({ C04: 3, C05: 4 }) }, {})).toEqual(['4W'])
    expect(withTables({ yearToDate: tableOf({ 'E02/X': 6 }) }, { 'E01/X': 5 })).toEqual(['10W'])
    expect(withTables({ yearToDate: tableOf({ 'E08/X': 6, 'E11/X': 7 }) }, {})).toEqual(['11E'])
    const once = { ...factsOf(tableOf({ I01: 5, I02: 3 }), district) }
    expect(foundBy({ ...once, figures: { ...once.figures, yearToDate: tableOf({ I02: 6 }) } })).toEqual(['24W'])
  })

  it('16: mediation carried over', () => {
    const carried = { previous: tableOf({ H07: 2 }) }
    expect(withTables(carried, { H03: 10, H04: 12, H05: 8, H06: 2, H07: 2 })).toEqual([])
    expect(withTables(carried, { H03: 10, H04: 13, H05: 8, H06: 2, H07: 1 })).toEqual(['16E', '16E'])
  })

  it('25: large changes, and between 0 and something', () => {
    const last = { samePeriodLastYear: tableOf({ F05: 10, F02: 0, F13: 7, F06: 'none', F08: 100, G03: 1 }) }
    expect(withTables(last, { F05: 15, F02: 4, F13: 7, F06: 0, F08: 149, G03: 3 })).toEqual([])
    expect(withTables(last, { F05: 16, F02: 5, F13: 0, F06: 'none', F08: 151 })).toEqual(['25W', '25W', '25W', '25W'])
    expect(withTables(last, { F05: 4 })).toEqual(['25W'])
  })

  it('27: five numbers of the last period again', () => {
    const five = { F02: 158, F05: 124, F06: 10, F13: 170, G03: 17 }
    expect(withTables({ previous: tableOf(five) }, five)).toEqual(['27W'])
    expect(withTables({ previous: tableOf(five) }, { ...five, G03: 18 })).toEqual([])
    for (const small of [0, 9])
      expect(withTables({ previous: tableOf({ ...five, G03: small }) }, { ...five, G03: small })).toEqual([])
  })
})

describe('the rules that look beyond the figures', () => {
  it('1: whole numbers', () => {
    const facts = factsOf({ 'F05/X': { state: 'number', value: -1 }, 'F02/X': { state: 'number', value: 1.5 } })
    expect(foundBy(facts)).toEqual(['1E', '1E'])
  })

  it('21: a stated total of children', () => {
    const children = (stated: number) => ({
      stated: tableOf({ F05: stated }),
      sum: tableOf({ F05: 100 }),
      own: tableOf({ F05: 4 }),
    })
    expect(foundBy(factsOf({}, { children: children(104) }))).toEqual([])
    const [finding] = findingsOf(21, factsOf({}, { children: children(105) }))
    expect(finding).toMatchObject({ severity: 'E', canOverride: true })
    expect(finding?.message).toContain('F05 "Cuộc họp nhân dân bàn, quyết định" (105) khác 100 + 4 = 104')
  })

  it('22: a stated year-to-date total', () => {
    const facts = factsOf({})
    const stated = { ...facts, statedYearToDate: tableOf({ F05: 30, G01: 9 }) }
    expect(foundBy({ ...stated, figures: { ...facts.figures, yearToDate: tableOf({ F05: 29, G01: 1 }) } })).toEqual([
      '22W',
    ])
    expect(foundBy({ ...stated, figures: { ...facts.figures, yearToDate: tableOf({ F05: 30, G01: 1 }) } })).toEqual([])
  })

  it('28: the score is the sum of its criteria', () => {
    expect(foundBy(factsOf(tableOf({ Q01: 855 }), { criteriaSum: 850 }))).toEqual(['28E'])
    expect(foundBy(factsOf(tableOf({ Q01: 855 }), { criteriaSum: 855 }))).toEqual([])
  })

  it('20: rates in the text against computed ones', () => {
    const facts = factsOf(tableOf({ H03: 122, H04: 122, H05: 108, H06: 14, H07: 0 }))
    const says = (text: string): string[] => foundBy({ ...facts, narratives: { 'II.1.5': text } })
    expect(says('Tỷ lệ hòa giải thành đạt 88,5%.')).toEqual([])
    expect(says('Tỷ lệ hoà giải thành đạt trên 88%.')).toEqual([])
    expect(says('Tỷ lệ hòa giải thành đạt 90%.')).toEqual(['20W'])
  })

  it('30: rewards with the decision', () => {
    const rewarded = tableOf({ P01: 6, P02: 6 })
    expect(findingsOf(30, factsOf(rewarded))).toMatchObject([{ severity: 'W', section: 'II.7' }])
    const text = 'Khen thưởng 6 tập thể, 6 cá nhân (Quyết định số 125-QĐ/HU ngày 10/3/2022).'
    expect(foundBy(factsOf(rewarded, { narratives: { 'II.7': text } }))).toEqual([])
    expect(foundBy(factsOf(tableOf({ P01: 0, P02: 'none' })))).toEqual([])
  })
})

describe('any figures at all', () => {
  const columns = figureColumns(catalogue)
  const value = fc.oneof(fc.integer(), fc.double(), fc.constantFrom(Number.NaN, Number.MAX_SAFE_INTEGER, Infinity, -0))
  const figure: fc.Arbitrary<FigureValue> = fc.oneof(
    fc.record({ state: fc.constant('number' as const), value }),
    fc.constant({ state: 'none' as const }),
    fc.constant({ state: 'notApplicable' as const }),
  )
  const table: fc.Arbitrary<FigureTable> = fc.dictionary(fc.constantFrom(...columns.map(columnKey)), figure, {
    maxKeys: 200,
  })

  it('are checked without a throw, and each finding is a whole sentence', () => {
    const tables = fc.record({ current: table, previous: table, samePeriodLastYear: table, yearToDate: table })
    const text = fc.dictionary(fc.constantFrom('II.7', 'II.1.5', 'III.1'), fc.string({ unit: 'grapheme' }))
    fc.assert(
      fc.property(tables, text, fc.constantFrom(...unitKinds), table, (figures, narratives, unitKind, stated) => {
        const children = { stated, sum: figures.current, own: figures.previous }
        const facts = factsOf({}, { figures, narratives, unitKind, children, statedYearToDate: stated, criteriaSum: 5 })
        for (const finding of checkSubmission(facts, rules))
          expect(finding.message).not.toMatch(/undefined|\{trai\}|\{phai\}/)
      }),
      { numRuns: 60 },
    )
  })

  it('that keep the E rules have no E finding', () => {
    const kinds = ['commune', 'district', 'partyCommittee', 'agency', 'enterprise'] as const
    fc.assert(
      fc.property(fc.gen(), fc.constantFrom(...kinds), (g, unitKind) => {
        const upTo = (max: number): number => g(fc.nat, { max })
        const previous = soundFigures(unitKind, upTo, 0)
        const open = previous['H07/X']
        const current = soundFigures(unitKind, upTo, open?.state === 'number' ? open.value : 0)
        const yearToDate = Object.fromEntries(
          Object.keys(current).map((key) => [
            key,
            addFigures([current[key] ?? null, previous[key] ?? null]) ?? { state: 'none' as const },
          ]),
        )
        const figures = { current, previous, samePeriodLastYear: previous, yearToDate }
        const found = checkSubmission(factsOf(current, { unitKind, figures }), rules)
        expect(found.filter((finding) => finding.severity === 'E').map((finding) => finding.message)).toEqual([])
      }),
      { numRuns: 100 },
    )
  })
})

describe('checkRules', () => {
  const [first] = rules.rules
  if (!first) throw new Error('no rules are shipped')
  const withLeft = (term: string) => ({
    rules: [
      { ...first, checks: [{ form: 'atMost' as const, left: [term], right: ['1'], message: 'm', suggestion: 's' }] },
    ],
  })

  it.each([
    ['A99', /không có chỉ tiêu A99/],
    ['#unheardOf', /hằng số "unheardOf"/],
    ['H08', /H08 không phải là số liệu/],
    ['T01', /T01 không phải là số liệu/],
  ])('finds that %s cannot be compared', (term, sentence) => {
    expect(checkRules(withLeft(term), catalogue).join()).toMatch(sentence)
  })

  it('finds a number used twice', () => {
    expect(checkRules({ rules: [first, first] }, catalogue)).toEqual(['Quy tắc số 1 có hai lần.'])
  })
})
