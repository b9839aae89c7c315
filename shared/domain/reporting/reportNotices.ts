import type { ConsolidatedIndicator } from '../consolidation/consolidation.ts'
import { formatScaled } from '../figures/formatFigure.ts'
import type { ReportFacts } from './reportFacts.ts'
import type { ReportModel } from './reportModel.ts'
import { coverageText } from './writeCoverage.ts'

/** What a clerk should look at before signing, one Vietnamese sentence each. */
export function reportNotices(facts: ReportFacts, model: ReportModel): string[] {
  const { consolidation } = facts
  const coverage = coverageText(consolidation.coverage, null)
  return [
    ...(coverage === '' ? [] : [`Báo cáo mới có ${coverage}.`]),
    ...consolidation.notices.map(({ sentence }) => sentence),
    ...unevenParts(consolidation.indicators),
    ...emptySections(model),
  ]
}

/** Parts that are more than their whole cannot be right: "trong đó" would say so in print. */
function unevenParts(indicators: readonly ConsolidatedIndicator[]): string[] {
  return indicators.flatMap(({ indicator, total }) => {
    const parts = indicators.filter((other) => other.indicator.partOf === indicator.code && other.total !== null)
    const largest = Math.max(0, ...parts.map((part) => part.total ?? 0))
    const isSplit = splitWhole.has(indicator.code)
    const sum = isSplit ? parts.reduce((all, part) => all + (part.total ?? 0), 0) : largest
    if (total === null || sum <= total) return []
    const said = `${formatScaled(sum, indicator.scale)} so với ${formatScaled(total, indicator.scale)}`
    return [
      `Chỉ tiêu ${indicator.code} “${indicator.name}”: phần “trong đó” lớn hơn tổng số (${said}); hãy đối chiếu với đơn vị gửi.`,
    ]
  })
}

/** Wholes whose parts exclude one another: kinds of letters, of complaints. */
const splitWhole: ReadonlySet<string> = new Set(['D06'])

function emptySections({ sections }: ReportModel): string[] {
  const empty = sections.filter(({ paragraphs }) => paragraphs.some(({ id }) => id.endsWith('.trong')))
  return empty.map(({ heading }) => `Mục “${heading}” chưa có lời văn; hãy bổ sung trước khi ký.`)
}
