import { readFileSync } from 'node:fs'
import type { ConsolidatedIndicator, Coverage, UnitName } from '#shared/domain/consolidation/consolidation.ts'
import type { Indicator } from '#shared/domain/indicators/indicator.ts'
import { type IndicatorCatalogue, indicatorCatalogueFileSchema } from '#shared/domain/indicators/indicatorCatalogue.ts'
import { type Issuer } from '#shared/domain/orgTree/issuer.ts'
import { organisationPresetSchema } from '#shared/domain/orgTree/organisationPreset.ts'
import type { ReportFacts } from '#shared/domain/reporting/reportFacts.ts'
import { outlineSchema, type Outline } from '#shared/domain/submissions/outline.ts'

/** The shipped catalogue of 2021. */
export const catalogue: IndicatorCatalogue = indicatorCatalogueFileSchema.parse(
  readTemplate('indicators/v2021.json'),
) as IndicatorCatalogue

const preset = organisationPresetSchema.parse(readTemplate('organisations/bac-giang-2021.json'))

/** The shipped issuer of a unit. */
export function issuerOfCode(code: string): Issuer {
  const issuer = preset.issuers[code]
  if (!issuer) throw new Error(`no issuer ${code}`)
  return issuer
}

/** A shipped outline. */
export function outlineOf(code: string): Outline {
  return outlineSchema.parse(readTemplate(`outlines/${code}.json`))
}

/** What is known of an indicator in a hand-made consolidation; everything else is empty. */
export type HandFigure = Partial<Omit<ConsolidatedIndicator, 'indicator' | 'children'>> & {
  children?: Readonly<Record<string, number | null>>
}

const complete: Coverage = { included: 25, expected: 25, viaTotals: 0, missing: [] }

/** The children of the hand-made units. */
const handChildren: readonly (UnitName & { kind: 'district' | 'commune' })[] = [
  { code: 'a', name: 'Huyện Lục Nam', kind: 'district' },
  { code: 'b', name: 'Huyện Yên Thế', kind: 'district' },
  { code: 'c', name: 'Thành phố Bắc Giang', kind: 'district' },
]

/** Facts of Lục Nam's or the province's report for quý I năm 2022, with these figures and nothing else. */
export function handFacts(
  figures: Readonly<Record<string, HandFigure>>,
  given: Partial<ReportFacts> = {},
): ReportFacts {
  const unit = given.unit ?? { code: '218', kind: 'district', designation: 'huyện', name: 'Huyện Lục Nam' }
  const isProvince = unit.kind === 'province'
  return {
    reportType: 'quarterly',
    unit,
    children: handChildren,
    period: { code: '2022-Q1', kind: 'quarter', year: 2022, index: 1, from: '2021-12-15', cutOff: '2022-03-14' },
    issuer: issuerOfCode(isProvince ? 'BG' : '218'),
    number: null,
    issuedOn: null,
    signer: null,
    directive: {
      number: '09-CT/TU',
      issuedOn: '2021-08-10',
      issuer: 'Ban Thường vụ Tỉnh ủy',
      title: 'tiếp tục đẩy mạnh, nâng cao chất lượng, hiệu quả thực hiện quy chế dân chủ ở cơ sở',
    },
    outline: outlineOf(isProvince ? 'consolidated-quarterly' : 'quarterly'),
    groups: catalogue.groups,
    consolidation: {
      period: '2022-Q1',
      unit: { code: unit.code, name: unit.name },
      coverage: complete,
      notices: [],
      indicators: catalogue.indicators.map((indicator) => handIndicator(indicator, figures[indicator.code] ?? {})),
    },
    below: [],
    board: [],
    assignments: [],
    dissemination: { reached: 0, inAll: 0, reporting: 0 },
    narratives: [],
    edits: {},
    ...given,
  }
}

/** The province, for `handFacts`. */
export const province: ReportFacts['unit'] = {
  code: 'BG',
  kind: 'province',
  designation: 'tỉnh',
  name: 'Tỉnh Bắc Giang',
}

function handIndicator(indicator: Indicator, { children, ...figure }: HandFigure): ConsolidatedIndicator {
  return {
    indicator,
    total: null,
    own: null,
    byLoaiHinh: [],
    coverage: complete,
    yearToDate: null,
    previous: null,
    samePeriodLastYear: null,
    ...figure,
    children: handChildren.map((unit) => ({
      unit: { code: unit.code, name: unit.name },
      value: children?.[unit.code] ?? null,
    })),
  }
}

function readTemplate(path: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../../templates/${path}`, import.meta.url), 'utf8'))
}
