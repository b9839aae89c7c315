import type { consolidationContract } from '#shared/contract/consolidationContract.ts'
import type { ConsolidatedIndicator, Coverage } from '#shared/domain/consolidation/consolidation.ts'
import type { Handlers } from '../handler.ts'
import { loadConsolidation } from './loadConsolidation.ts'

export const consolidationHandlers: Handlers<typeof consolidationContract> = {
  'consolidation.get': ({ db }, request) => {
    const { period, unit, coverage, notices, indicators } = loadConsolidation(db, request)
    return {
      period,
      unit: unit.code,
      unitName: unit.name,
      coverage: coverageOut(coverage),
      notices: notices.map((notice) => notice.sentence),
      indicators: indicators.map(indicatorOut),
    }
  },
}

function indicatorOut(consolidated: ConsolidatedIndicator) {
  const { indicator, byLoaiHinh, coverage, children } = consolidated
  const amount = (scaled: number | null): number | null => (scaled === null ? null : scaled / 10 ** indicator.scale)
  return {
    code: indicator.code,
    name: indicator.name,
    unitOfMeasure: indicator.unit,
    kind: indicator.kind,
    isDraft: indicator.isDraft,
    total: amount(consolidated.total),
    own: amount(consolidated.own),
    byLoaiHinh: Object.fromEntries(byLoaiHinh.map(({ loaiHinh, total }) => [loaiHinh, amount(total)])),
    coverage: coverageOut(coverage),
    children: children.map(({ unit, value }) => ({ unit: unit.code, name: unit.name, value: amount(value) })),
    yearToDate: amount(consolidated.yearToDate),
    previous: amount(consolidated.previous),
    samePeriodLastYear: amount(consolidated.samePeriodLastYear),
  }
}

function coverageOut({ included, expected, missing }: Coverage) {
  return { included, expected, missing: missing.map(({ code, name }) => ({ code, name })) }
}
