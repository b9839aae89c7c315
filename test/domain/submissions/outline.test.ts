import { describe, expect, it } from 'vitest'
import { checkOutline } from '#shared/domain/submissions/checkOutline.ts'
import { outlineSchema, type Outline } from '#shared/domain/submissions/outline.ts'
import { readCatalogue2021, readShippedCatalogues, readTemplateJson } from '../indicators/readCatalogue.ts'

const catalogue = readCatalogue2021()
const read = (code: string): Outline => outlineSchema.parse(readTemplateJson(`outlines/${code}.json`))
const periodic = [
  'quarterly',
  'half-year',
  'annual',
  'consolidated-quarterly',
  'consolidated-half-year',
  'consolidated-annual',
]
const all = [...periodic, 'ad-hoc', 'review']

describe.each(all)('outline %s', (code) => {
  const outline = read(code)

  it('fits every catalogue version and says that it is a draft', () => {
    expect(readShippedCatalogues().flatMap((it) => checkOutline(outline, it))).toEqual([])
    expect(outline).toMatchObject({ code, isDraft: true, label: 'dự thảo' })
  })

  it('heads its main sections as Party reports do', () => {
    for (const section of outline.sections.filter((it) => it.level === 1))
      expect(section.heading).toMatch(/^([IVX]+- |PHẦN THỨ )/)
    for (const section of outline.sections) expect(section.heading).toBe(section.heading.normalize('NFC').trim())
  })
})

describe.each(periodic)('periodic outline %s', (code) => {
  const outline = read(code)

  it('answers all eight items of the directive', () => {
    const items = new Set(outline.sections.flatMap((section) => section.directiveItems))
    expect([...items].sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  })

  it('has a place for every indicator that is reported each period', () => {
    const placed = outline.sections.flatMap((section) => section.indicators)
    const wanted = catalogue.indicators.filter((it) => it.kind !== 'text' && it.group !== 'Q').map((it) => it.code)
    expect(wanted.filter((it) => !placed.includes(it))).toEqual([])
  })

  it('has one place for each of the seven texts', () => {
    const texts = [...outline.sections, ...outline.annexes]
      .map((it) => it.textIndicator)
      .filter((it) => it?.startsWith('T'))
    expect([...texts].sort()).toEqual(['T01', 'T02', 'T03', 'T04', 'T05', 'T06', 'T07'])
  })
})

it('gives half-year and annual reports comparison, plan, scores and good examples besides', () => {
  const codes = (code: string): string[] => read(code).sections.map((section) => section.code)
  const quarterly = codes('quarterly')
  for (const code of ['half-year', 'annual', 'consolidated-half-year', 'consolidated-annual'])
    expect(codes(code).filter((it) => !quarterly.includes(it))).toEqual(['II.8', 'II.9', 'II.10', 'III.4'])
  expect(codes('consolidated-quarterly')).toEqual(quarterly)
})

it('lets the province alone write the consolidated report, with the matrix and the late units as annexes', () => {
  const outline = read('consolidated-annual')
  expect(new Set(outline.sections.flatMap((section) => section.writtenBy))).toEqual(new Set(['province']))
  expect(outline.annexes.map((annex) => annex.kind)).toEqual([
    'unitsByIndicators',
    'lateUnits',
    'classification',
    'narrative',
  ])
})

describe('checkOutline', () => {
  const outline = read('quarterly')
  const changed = (change: object): Outline => ({
    ...outline,
    sections: outline.sections.map((section) => (section.code === 'I.1' ? { ...section, ...change } : section)),
  })

  it.each([
    ['an unknown indicator', changed({ indicators: ['A99'] }), /A99 không có/],
    ['a text among figures', changed({ indicators: ['T01'] }), /lời văn, không phải/],
    ['a figure as text', changed({ textIndicator: 'A01' }), /số liệu, không phải/],
    ['a section without its parent', changed({ code: 'VI.1' }), /sau mục VI/],
    ['a repeated section', changed({ code: 'I.2' }), /I\.2 có hai lần/],
  ])('finds %s', (_name, broken, sentence) => {
    expect(checkOutline(broken, catalogue).join('\n')).toMatch(sentence)
  })

  it('leaves to the schema a narrative that nobody writes', () => {
    expect(outlineSchema.safeParse(changed({ writtenBy: [] })).success).toBe(false)
  })
})
