import { formatPercent } from '../../figures/formatFigure.ts'
import { percentOf } from '../../figures/percentOf.ts'
import type { ReportFacts } from '../reportFacts.ts'
import type { ReportParagraph } from '../reportModel.ts'
import { capitalised } from '../scopeWords.ts'
import type { Figures } from '../writeSentence.ts'
import { assessmentRules } from './assessmentRules.ts'

const mostStrengths = 4

/** What went well by the figures, as one paragraph; the first rules of the table count most. */
export function strengthParagraph({ code }: { code: string }, facts: ReportFacts, figures: Figures): ReportParagraph[] {
  const said = assessmentRules.flatMap((rule) => {
    const share = shareOf(rule, figures)
    return share !== null && share >= rule.goodFrom * 10
      ? [rule.strength.replace('{ty_le}', formatPercent(share, 1))]
      : []
  })
  const most = said.slice(0, mostStrengths)
  const opening =
    'Các cấp ủy, chính quyền, Mặt trận Tổ quốc và các đoàn thể quan tâm lãnh đạo, chỉ đạo, tổ chức thực hiện quy chế dân chủ ở cơ sở'
  return said.length === 0 && facts.consolidation.coverage.included === 0
    ? []
    : [{ id: `${code}.so-lieu`, text: `${[opening, ...most].join('; ')}.` }]
}

/** What went badly by the figures, the reports and the directive's orders; nothing where nothing did. */
export function limitParagraph({ code }: { code: string }, facts: ReportFacts, figures: Figures): ReportParagraph[] {
  const byFigures = assessmentRules.flatMap((rule) => {
    const share = shareOf(rule, figures)
    return share !== null && share < rule.weakBelow * 10 ? [rule.limit.replace('{ty_le}', formatPercent(share, 1))] : []
  })
  const said = [...byFigures, ...dutyLimits(facts)]
  return said.length === 0 ? [] : [{ id: `${code}.so-lieu`, text: `${capitalised(said.join('; '))}.` }]
}

function dutyLimits({ board, assignments }: ReportFacts): string[] {
  const late = board.filter(({ state }) => state === 'late').length
  const missing = board.filter(({ state }) => state === 'missing' || state === 'sentEmpty').length
  const overdue = assignments.filter(({ state }) => state === 'overdue').length
  return [
    ...(late + missing === 0 ? [] : [reportingLimit(late, missing)]),
    ...(overdue === 0 ? [] : [`còn ${overdue} lượt nhiệm vụ theo Chỉ thị số 09-CT/TU quá hạn chưa hoàn thành`]),
  ]
}

function reportingLimit(late: number, missing: number): string {
  const parts = [
    ...(late === 0 ? [] : [`${late} đơn vị gửi báo cáo chậm`]),
    ...(missing === 0 ? [] : [`${missing} đơn vị chưa gửi hoặc gửi báo cáo chưa có nội dung`]),
  ]
  return `chế độ thông tin, báo cáo ở một số nơi chưa nghiêm, còn ${parts.join(', ')}`
}

/** In tenths of a per cent; null where it cannot be told. */
function shareOf({ part, whole }: { part: string; whole: string }, figures: Figures): number | null {
  const numerator = figures.get(part)?.total ?? null
  const denominator = figures.get(whole)?.total ?? null
  if (numerator === null || denominator === null || numerator > denominator) return null
  return percentOf(numerator, denominator, 1)
}
