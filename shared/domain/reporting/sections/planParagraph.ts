import { formatPercent } from '../../figures/formatFigure.ts'
import { percentOf } from '../../figures/percentOf.ts'
import { formatAmount, formatBare } from '../formatAmount.ts'
import type { ReportFacts } from '../reportFacts.ts'
import type { ReportParagraph } from '../reportModel.ts'
import type { Figures } from '../writeSentence.ts'
import { otherCoverageOf } from '../writeCoverage.ts'

/** What was held of the year's plan of dialogues since its start: the one plan of which the catalogue keeps figures (E01, E02). */
export function planParagraph(
  { code }: { code: string },
  { consolidation }: ReportFacts,
  figures: Figures,
): ReportParagraph[] {
  const [plan, held] = [figures.get('E01'), figures.get('E02')]
  const done = held?.yearToDate ?? held?.total ?? null
  const said = (text: string): ReportParagraph[] => [{ id: `${code}.ke-hoach`, text }]
  if (!plan || plan.total === null) return said('Chưa có số liệu về kế hoạch tiếp xúc, đối thoại của năm.')
  if (plan.total === 0) return said('Năm nay chưa xây dựng kế hoạch tiếp xúc, đối thoại của người đứng đầu.')
  const planned = `Kế hoạch cả năm có ${formatAmount(plan.indicator, plan.total)} tiếp xúc, đối thoại của người đứng đầu`
  if (!held || done === null) return said(`${planned}; chưa có số liệu thực hiện.`)
  const share = formatPercent(percentOf(done, plan.total, 1) ?? 0, 1)
  const coverage = otherCoverageOf(held, consolidation.coverage)
  const inBrackets = coverage === '' ? '' : ` (${coverage})`
  return said(
    `${planned}; lũy kế từ đầu năm đã tổ chức ${formatBare(held.indicator, done)} cuộc, đạt ${share} kế hoạch${inBrackets}.`,
  )
}
