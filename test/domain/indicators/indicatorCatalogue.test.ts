import { describe, expect, it } from 'vitest'
import { checkCatalogue } from '#shared/domain/indicators/checkCatalogue.ts'
import { columnKey, columnsFor, figureColumns } from '#shared/domain/indicators/figureColumns.ts'
import type { Indicator } from '#shared/domain/indicators/indicator.ts'
import { indicatorCatalogueFileSchema, type IndicatorCatalogue } from '#shared/domain/indicators/indicatorCatalogue.ts'
import { indicatorsInForce } from '#shared/domain/indicators/indicatorsInForce.ts'
import { resolveCatalogues } from '#shared/domain/indicators/resolveCatalogues.ts'
import { readCatalogue2021, readShippedCatalogues, readTemplateJson } from './readCatalogue.ts'

const range = (group: string, last: number): string[] =>
  Array.from({ length: last }, (_, index) => `${group}${String(index + 1).padStart(2, '0')}`)

/** Every code of the reference's table, a compound row counted by each code it names. */
const referenceCodes = [
  ...range('A', 13),
  ...range('B', 4),
  ...range('C', 6),
  ...range('D', 16),
  ...range('E', 11),
  ...range('F', 14),
  ...range('G', 13),
  ...range('H', 8),
  ...range('I', 9),
  ...range('K', 9),
  ...range('M', 4),
  ...range('N', 2),
  ...range('P', 3),
  ...range('Q', 3),
  ...range('T', 7),
]

const catalogue = readCatalogue2021()
const named = (code: string, from: IndicatorCatalogue = catalogue): Indicator => {
  const found = from.indicators.find((indicator) => indicator.code === code)
  if (!found) throw new Error(`no indicator ${code}`)
  return found
}
const keysFor = (kind: Parameters<typeof columnsFor>[0]): string[] => columnsFor(kind, catalogue).map(columnKey)

describe('the shipped catalogues', () => {
  it('have nothing wrong with them', () => {
    expect(readShippedCatalogues().map(checkCatalogue)).toEqual([[], []])
  })

  it('hold every code of the field, and only the parts of compound rows besides', () => {
    const codes = catalogue.indicators.map((indicator) => indicator.code)
    expect(referenceCodes.filter((code) => !codes.includes(code))).toEqual([])
    expect(codes.filter((code) => !referenceCodes.includes(code))).toEqual(['F07T', 'F14K', 'I03S', 'I09G'])
  })

  it('never sum a stock over time and compute every rate', () => {
    expect(catalogue.indicators.filter((it) => it.kind === 'stock' && it.overTime !== 'last')).toEqual([])
    expect(named('D07')).toMatchObject({ kind: 'openingStock', overTime: 'first' })
    expect(named('D16')).toMatchObject({ ratio: { numerator: 'D13', denominator: 'D12' }, reportedBy: [] })
    expect(named('H08')).toMatchObject({ ratio: { numerator: 'H05', denominator: 'H04' }, scale: 1 })
  })

  it('mark as draft what no published report shows', () => {
    const shown = catalogue.indicators.filter((it) => !it.isDraft)
    expect(shown.filter((it) => !/^\[[RL]\d+\]/.test(it.source))).toEqual([])
    expect(['A02', 'D07', 'K08', 'A05', 'F01'].every((code) => named(code).isDraft)).toBe(true)
  })

  it('keep all money in one unit', () => {
    const money = catalogue.indicators.filter((it) => it.kind === 'money')
    expect(new Set(money.map((it) => `${it.unit} ${it.scale}`))).toEqual(new Set(['triệu đồng 1']))
  })

  it('say which are counted once a year', () => {
    expect(catalogue.indicators.filter((it) => it.oncePerYear).map((it) => it.code)).toEqual(['I02', 'K04', 'K05'])
  })
})

describe('columns', () => {
  it('come in catalogue order, one for each loại hình', () => {
    const keys = figureColumns(catalogue).map(columnKey)
    expect(new Set(keys).size).toBe(keys.length)
    expect(keys.slice(0, 8)).toEqual(['A01/-', 'A02/-', 'A03/-', 'A04/-', 'A05/X', 'A05/C', 'A05/D', 'A06/X'])
    expect(keys.filter((key) => key.startsWith('T') || key.startsWith('F03'))).toEqual([])
  })

  it('of a kind of unit follow its loại hình', () => {
    expect(keysFor('commune')).toEqual(expect.arrayContaining(['A05/X', 'D06/X', 'F01/X', 'A01/-', 'E06/X', 'I06/X']))
    expect(keysFor('commune').filter((key) => /\/[CD]$/.test(key))).toEqual([])
    expect(keysFor('agency').filter((key) => /\/[XD]$/.test(key))).toEqual([])
    expect(keysFor('enterprise').filter((key) => /\/[XC]$/.test(key))).toEqual([])
    expect(keysFor('enterprise')).toEqual(expect.arrayContaining(['K04/D', 'A05/D', 'P01/-']))
  })

  it('of a district are its agencies and enterprises, and X only where it acts towards the people itself', () => {
    const keys = keysFor('district')
    expect(keys).toEqual(expect.arrayContaining(['A05/C', 'A05/D', 'I01/C', 'K01/D', 'C03/X', 'D06/X', 'F14/X']))
    expect(keys.filter((key) => ['A05/X', 'E02/X', 'F01/X', 'G01/X', 'N01/X'].includes(key))).toEqual([])
  })

  it('never hold a ratio, and all belong to the catalogue', () => {
    const all = new Set(figureColumns(catalogue).map(columnKey))
    for (const kind of ['commune', 'district', 'partyCommittee', 'agency', 'enterprise'] as const) {
      const keys = keysFor(kind)
      expect(keys.filter((key) => !all.has(key) || key.startsWith('D16') || key.startsWith('H08'))).toEqual([])
    }
  })
})

describe('versions', () => {
  const catalogues = readShippedCatalogues()

  it('hold from their first day on', () => {
    const inForce = (date: string): string | undefined => indicatorsInForce(catalogues, date)?.version
    expect(inForce('2022-03-14')).toBe('v2021')
    expect(inForce('2023-06-30')).toBe('v2021')
    expect(inForce('2023-07-01')).toBe('v2023')
    expect(inForce('2019-01-01')).toBe('v2021')
    expect(indicatorsInForce([], '2022-01-01')).toBeNull()
    expect(indicatorsInForce([{ ...catalogue, validUntil: '2025-01-01' }], '2025-01-01')).toBeNull()
  })

  it('replace what changed and keep the rest in place', () => {
    const later = catalogues[1]
    if (!later) throw new Error('v2023 is missing')
    expect(later.constants['disclosureItems']).toBe(14)
    expect(named('F01', later).name).toContain('Điều 11')
    expect(later.indicators.map((it) => it.code)).toEqual(catalogue.indicators.map((it) => it.code))
    expect(named('D13', later)).toEqual(named('D13'))
  })

  it('add a new indicator at the end of its group and drop a removed one', () => {
    const change = { ...named('G13'), code: 'G14', name: 'Chỉ tiêu mới' }
    const later = {
      ...catalogue,
      version: 'v2024',
      validFrom: '2024-01-01',
      basedOn: 'v2021',
      changes: [change],
      removed: ['A02'],
    }
    const { groups: _, indicators: __, ...file } = later
    const codes = resolveCatalogues([file, catalogue])[1]?.indicators.map((it) => it.code) ?? []
    expect(codes.slice(codes.indexOf('G13'), codes.indexOf('G13') + 3)).toEqual(['G13', 'G14', 'H01'])
    expect(codes).not.toContain('A02')
    expect(() => resolveCatalogues([file])).toThrow(/không có danh mục v2021/)
    expect(() => resolveCatalogues([catalogue, { ...file, removed: ['Z99'] }])).toThrow(/Z99/)
    expect(() => resolveCatalogues([catalogue, catalogue])).toThrow(/hai bản/)
  })
})

describe('checkCatalogue', () => {
  const withIndicator = (change: Partial<Indicator>): IndicatorCatalogue => ({
    ...catalogue,
    indicators: catalogue.indicators.map((it) => (it.code === 'D16' ? { ...it, ...change } : it)),
  })

  it.each([
    ['an unknown ratio part', withIndicator({ ratio: { numerator: 'D13', denominator: 'D99' } }), /D99 không có/],
    ['a ratio without parts', withIndicator({ ratio: null }), /tử số và mẫu số/],
    ['a ratio of a ratio', withIndicator({ ratio: { numerator: 'H08', denominator: 'D12' } }), /không phải là số liệu/],
    ['a repeated code', withIndicator({ code: 'D15' }), /D15 có hai lần/],
    ['an unknown group', { ...catalogue, groups: catalogue.groups.slice(1) }, /nhóm A không có/],
    [
      'a stock summed over time',
      withIndicator({ kind: 'stock', ratio: null, overUnits: 'sum', overTime: 'sum' }),
      /cách cộng/,
    ],
    ['an unknown whole', withIndicator({ partOf: 'D77' }), /D77/],
    [
      'a column nobody can type',
      withIndicator({ kind: 'flow', ratio: null, overUnits: 'sum', overTime: 'sum', reportedBy: ['agency'] }),
      /không có cột/,
    ],
    ['a column outside the split', withIndicator({ ownColumns: { district: ['D'] } }), /loại hình D/],
    ['an end before the start', { ...catalogue, validUntil: '2020-01-01' }, /hết hiệu lực/],
  ] as const)('finds %s', (_name, broken, sentence) => {
    expect(checkCatalogue(broken).join('\n')).toMatch(sentence)
  })

  it('leaves to the schema what is not a catalogue', () => {
    const file = readTemplateJson('indicators/v2021.json') as Record<string, unknown>
    expect(indicatorCatalogueFileSchema.safeParse({ ...file, extra: 1 }).success).toBe(false)
    expect(indicatorCatalogueFileSchema.safeParse({ ...file, validFrom: '2021-02-30' }).success).toBe(false)
  })
})
