import { letterTags } from '#engine/followUp/letterTags.ts'
import { listReportTags } from '#engine/reporting/reportTags.ts'
import { listTags } from '#engine/reporting/tagNotes.ts'
import { listSummaryTags } from '#shared/domain/reporting/summary/summaryTags.ts'
import type { TemplateManifest, WorkbookManifest } from '#shared/domain/reporting/templateManifest.ts'

type Shipped = TemplateManifest['templates'][number]

const scopes: readonly { code: string; file: string; scope: Shipped['scope']; words: string }[] = [
  { code: 'district', file: 'bao-cao-ban-chi-dao.docx', scope: 'unit', words: 'của ban chỉ đạo' },
  {
    code: 'province',
    file: 'bao-cao-dinh-ky.docx',
    scope: 'consolidated',
    words: 'tổng hợp của Ban Dân vận Tỉnh ủy',
  },
]

const types: readonly { reportType: Shipped['reportType']; words: string }[] = [
  { reportType: 'quarterly', words: 'quý' },
  { reportType: 'half-year', words: '6 tháng' },
  { reportType: 'annual', words: 'năm' },
]

/** The shipped templates: one form a scope, because outline and data make all other difference until an office edits one. */
export const shippedManifest: TemplateManifest = {
  templates: scopes.flatMap(({ code, file, scope, words }) =>
    types.map(({ reportType, words: period }) => ({
      code: `${code}-${reportType}`,
      file,
      title: `Báo cáo ${period} ${words}`,
      reportType,
      scope,
    })),
  ),
  letters: [
    {
      code: 'follow-up-letter',
      file: 'cong-van-don-doc.docx',
      title: 'Công văn đôn đốc báo cáo',
      tags: listTags(letterTags),
    },
    {
      code: 'return-letter',
      file: 'cong-van-tra-lai.docx',
      title: 'Công văn trả lại báo cáo',
      tags: listTags(letterTags),
    },
  ],
  tags: listReportTags(),
}

/** The shipped workbooks that an office edits in Excel. */
export const shippedWorkbooks: WorkbookManifest = {
  templates: [{ code: 'summary', file: 'tong-hop.xlsx', title: 'Biểu tổng hợp số liệu (Excel), cho mọi kỳ báo cáo' }],
  tags: listSummaryTags(),
}
