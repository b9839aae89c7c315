import { listReportTags } from '#engine/reporting/reportTags.ts'
import type { TemplateManifest } from '#shared/domain/reporting/templateManifest.ts'

type Shipped = TemplateManifest['templates'][number]

const scopes: readonly { code: string; scope: Shipped['scope']; words: string }[] = [
  { code: 'district', scope: 'unit', words: 'của ban chỉ đạo' },
  { code: 'province', scope: 'consolidated', words: 'tổng hợp của Ban Dân vận Tỉnh ủy' },
]

const types: readonly { reportType: Shipped['reportType']; words: string }[] = [
  { reportType: 'quarterly', words: 'quý' },
  { reportType: 'half-year', words: '6 tháng' },
  { reportType: 'annual', words: 'năm' },
]

/** The shipped templates: one form for all, because outline and data make the whole difference until an office edits one. */
export const shippedManifest: TemplateManifest = {
  templates: scopes.flatMap(({ code, scope, words }) =>
    types.map(({ reportType, words: period }) => ({
      code: `${code}-${reportType}`,
      file: 'bao-cao-dinh-ky.docx',
      title: `Báo cáo ${period} ${words}`,
      reportType,
      scope,
    })),
  ),
  tags: listReportTags(),
}
