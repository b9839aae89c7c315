import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatScaled } from '#shared/domain/figures/formatFigure.ts'
import { parseTypedFigure, type TypedFigure, type TypedIndicator } from '#shared/domain/figures/parseTypedFigure.ts'
import { readCatalogue2021 } from '../indicators/readCatalogue.ts'
import { typedFigureCases } from './typedFigureCases.ts'

const counted: TypedIndicator = { code: 'B01', name: 'Cuộc tuyên truyền', unit: 'cuộc', kind: 'flow', scale: 0 }
const rows = typedFigureCases.flatMap(([text, ...expected]) =>
  [0, 1, 2, 3].map((scale) => ({ text, scale, expected: expected[expected.length === 1 ? 0 : scale] })),
)

function shortForm(typed: TypedFigure): number | string {
  if (!typed.ok) return `!${typed.problem}`
  if (typed.figure === null) return 'blank'
  return typed.figure.state === 'number' ? typed.figure.value : typed.figure.state
}

describe('parseTypedFigure', () => {
  it('is tried on enough texts', () => {
    expect(rows.length).toBeGreaterThanOrEqual(300)
  })

  it.each(rows)('reads $text at $scale decimals as $expected', ({ text, scale, expected }) => {
    expect(shortForm(parseTypedFigure(text, { ...counted, scale }))).toBe(expected)
  })

  it.each([
    ['1.234', 1, ['1234']],
    ['1.234', 3, ['1234', '1,234']],
    ['1,234', 0, ['1234']],
    ['1.5', 1, ['1,5', '15']],
    ['1,234.5', 1, ['1234,5']],
  ] as const)('offers for %s at %i decimals the texts %j', (text, scale, choices) => {
    const typed = parseTypedFigure(text, { ...counted, scale })
    expect(typed).toMatchObject({ ok: false, choices })
    expect(!typed.ok && choices.every((choice) => typed.sentence.includes(choice))).toBe(true)
  })

  it('reads yes and no only where an indicator asks for them', () => {
    const yesNo: TypedIndicator = { ...counted, kind: 'yesNo' }
    expect(shortForm(parseTypedFigure('Có', yesNo))).toBe(1)
    expect(shortForm(parseTypedFigure('không', yesNo))).toBe(0)
    expect(shortForm(parseTypedFigure('có', counted))).toBe('!notANumber')
  })

  it('takes no rate and no text as a figure', () => {
    expect(shortForm(parseTypedFigure('88,5', { ...counted, kind: 'ratio', scale: 1 }))).toBe('!computed')
    expect(shortForm(parseTypedFigure('12', { ...counted, kind: 'text' }))).toBe('!notAFigure')
    expect(shortForm(parseTypedFigure('', { ...counted, kind: 'ratio' }))).toBe('blank')
  })

  it('knows the unit with a raised two however it is typed', () => {
    const area: TypedIndicator = { code: 'F09', name: 'Hiến đất', unit: 'm²', kind: 'flow', scale: 1 }
    expect(['12,5 m2', '12,5 m²', '12,5m²'].map((text) => shortForm(parseTypedFigure(text, area)))).toEqual([
      125, 125, 125,
    ])
  })

  it('names the cell, the text and the way out in every refusal', () => {
    for (const { text, scale } of rows) {
      const typed = parseTypedFigure(text, { ...counted, scale })
      if (typed.ok) continue
      expect(typed.sentence).toContain('Chỉ tiêu B01 (Cuộc tuyên truyền): ')
      expect(typed.sentence).toMatch(/\.$/)
      expect(typed.sentence).not.toMatch(/undefined|null|NaN(?!")/)
    }
  })

  it('reads back what is printed, at every number of decimals, and asks only where a point could be a decimal point', () => {
    const indicators = readCatalogue2021().indicators.filter((it) => it.kind !== 'ratio' && it.kind !== 'text')
    const value = fc.oneof(fc.maxSafeNat(), fc.nat({ max: 10_000_000 }))
    fc.assert(
      fc.property(value, fc.nat({ max: 3 }), fc.constantFrom(...indicators), (value, scale, indicator) => {
        const printed = formatScaled(value, scale)
        const typed = parseTypedFigure(printed, { ...indicator, scale })
        if (scale > 0 && /^\d{1,3}\.\d{3}$/.test(printed))
          expect(typed).toMatchObject({ ok: false, choices: expect.arrayContaining([printed.replace('.', '')]) })
        else expect(shortForm(typed)).toBe(value)
      }),
      { numRuns: 500 },
    )
  })

  it('reads back every number written without a point', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.nat({ max: 3 }), (value, scale) => {
        expect(shortForm(parseTypedFigure(formatScaled(value, scale).replaceAll('.', ''), { ...counted, scale }))).toBe(
          value,
        )
      }),
    )
  })

  it('never throws, and offers only choices that read in one way', () => {
    const scale = fc.integer({ min: 0, max: 3 })
    const typedText = fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[\d., -]{0,16}$/))
    fc.assert(
      fc.property(typedText, scale, (text, decimals) => {
        const typed = parseTypedFigure(text, { ...counted, scale: decimals })
        if (typed.ok) return
        for (const choice of typed.choices)
          expect(parseTypedFigure(choice, { ...counted, scale: decimals }).ok).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })
})
