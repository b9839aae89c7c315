import { dateInVietnamese } from '../text/dateInVietnamese.ts'
import { buildAnnexes } from './annexes/buildAnnexes.ts'
import { buildFrame } from './buildFrame.ts'
import { periodWords } from './periodWords.ts'
import type { ReportFacts } from './reportFacts.ts'
import type { ReportModel } from './reportModel.ts'
import { buildSections } from './sections/buildSections.ts'

/** Writes a periodic report from its facts: frame, sections I to V of the outline, annexes. Nothing in it is random. */
export function buildReport(facts: ReportFacts): ReportModel {
  return {
    frame: buildFrame(facts),
    opening: editedOr(facts, 'mo-dau', openingOf(facts)),
    sections: buildSections(facts),
    closing: editedOr(facts, 'ket', closingOf(facts)),
    annexes: buildAnnexes(facts),
  }
}

function editedOr({ edits }: ReportFacts, id: string, text: string): string {
  return Object.hasOwn(edits, id) ? (edits[id] ?? text) : text
}

/** States the coverage of the whole, so that sentences state only where theirs is another. */
function openingOf({ directive, issuer, period, outline, consolidation }: ReportFacts): string {
  const verb = outline.scope === 'consolidated' ? 'tổng hợp, báo cáo kết quả' : 'báo cáo kết quả'
  const cited = `Chỉ thị số ${directive.number} ngày ${dateInVietnamese(directive.issuedOn)} của ${directive.issuer} ${aboutOf(directive.title)}`
  const { included, expected } = consolidation.coverage
  const from = included < expected ? ` của ${included}/${expected} đơn vị` : ''
  const counted = `số liệu${from} tính từ ngày ${dateInVietnamese(period.from)} đến ngày ${dateInVietnamese(period.cutOff)}`
  return `Thực hiện ${cited}, ${issuer.bodyInText} ${verb} ${periodWords(period).name} (${counted}) như sau:`
}

function aboutOf(title: string): string {
  return /^(về|Về) /.test(title) ? `v${title.slice(1)}` : `về ${title}`
}

function closingOf({ issuer, outline, period }: ReportFacts): string {
  const subject = `Trên đây là kết quả thực hiện quy chế dân chủ ở cơ sở ${periodWords(period).name}`
  return outline.scope === 'consolidated'
    ? `${subject}, ${issuer.bodyInText} báo cáo ${issuer.reportsTo} xem xét, cho ý kiến chỉ đạo.`
    : `${subject}, trân trọng báo cáo ${issuer.reportsTo}.`
}
