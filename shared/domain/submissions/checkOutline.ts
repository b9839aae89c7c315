import type { IndicatorCatalogue } from '../indicators/indicatorCatalogue.ts'
import type { Outline } from './outline.ts'

/** What is wrong with an outline against a catalogue, a Vietnamese sentence each; empty when it can be used. */
export function checkOutline(outline: Outline, catalogue: Pick<IndicatorCatalogue, 'indicators'>): string[] {
  const codes = [...outline.sections, ...outline.annexes].map((part) => part.code)
  const twice = codes.filter((code, index) => codes.indexOf(code) !== index)
  return [
    ...twice.map((code) => `Mục ${code} có hai lần trong đề cương "${outline.name}".`),
    ...outline.sections.flatMap((section) => unknownCodes(section.code, section.indicators, catalogue, 'number')),
    ...[...outline.sections, ...outline.annexes].flatMap(({ code, textIndicator }) =>
      unknownCodes(code, textIndicator === null ? [] : [textIndicator], catalogue, 'text'),
    ),
    ...outline.sections.flatMap((section, index) => checkPlace(outline, section, index)),
  ]
}

function unknownCodes(
  section: string,
  codes: readonly string[],
  { indicators }: Pick<IndicatorCatalogue, 'indicators'>,
  wanted: 'number' | 'text',
): string[] {
  return codes.flatMap((code) => {
    const found = indicators.find((indicator) => indicator.code === code)
    if (!found) return [`Mục ${section} dùng chỉ tiêu ${code} không có trong danh mục.`]
    const isText = found.kind === 'text'
    if (isText === (wanted === 'text')) return []
    return [
      `Mục ${section}: chỉ tiêu ${code} ${isText ? 'là lời văn, không phải số liệu' : 'là số liệu, không phải lời văn'}.`,
    ]
  })
}

/** A section below another follows it, and its code starts with the other's. */
function checkPlace({ sections }: Outline, section: Outline['sections'][number], index: number): string[] {
  const parent = section.code.split('.').slice(0, -1).join('.')
  if (parent === '' || sections.slice(0, index).some((earlier) => earlier.code === parent)) return []
  return [`Mục ${section.code} phải đứng sau mục ${parent}.`]
}
