import { formatScaled } from '../figures/formatFigure.ts'
import type { ReportCell, ReportTable } from '../reporting/reportModel.ts'
import type { Criterion, Rubric } from './rubric.ts'

/** The words in the first column, by which a row is read back. */
export const rubricRowWords = {
  rubric: 'Bộ tiêu chí',
  group: 'Nhóm',
  criterion: 'Tiêu chí',
  level: 'Mức xếp loại',
  cap: 'Khống chế',
} as const

/** The words for the roles, the methods and the rules of evidence in the sheet. */
export const roleWords = { points: 'điểm', bonus: 'thưởng', penalty: 'trừ' } as const
export const evidenceWords = { none: 'không', explain: 'giải trình', block: 'bắt buộc' } as const

/** The rubric as one sheet that can be edited in Excel: a row each for the rubric, its groups, criteria, levels and caps. */
export function rubricTable(rubric: Rubric): ReportTable {
  const points = (value: number): string => formatScaled(value, rubric.scale)
  const rows = [
    [rubricRowWords.rubric, rubric.code, rubric.name, '', '', points(rubric.fullMarks), '', '', rubric.label],
    ...rubric.groups.map(({ code, name }) => [rubricRowWords.group, code, name, '', '', '', '', '', '']),
    ...rubric.criteria.map((it) => criterionTexts(it, points)),
    ...rubric.thresholds.flatMap(({ unitKinds, levels }) =>
      levels.map(({ code, name, from }) => [
        ...[rubricRowWords.level, code, name, '', '', points(from), '', '', unitKinds.join(', ')],
      ]),
    ),
    ...rubric.caps.map(({ code, name, atMost }) => [rubricRowWords.cap, code, name, '', '', '', '', '', atMost]),
  ]
  const widths = [24, 18, 90, 14, 18, 16, 46, 22, 60]
  const heads = ['Dòng', 'Mã', 'Tên', 'Nhóm', 'Loại', 'Điểm', 'Cách chấm', 'Minh chứng', 'Ghi chú']
  return {
    code: 'bo_tieu_chi',
    title: rubric.name,
    columns: widths.map((width) => ({ width, align: 'left' })),
    head: [heads.map((text) => ({ text }))],
    rows: rows.map((texts) => ({
      role: texts[0] === rubricRowWords.group ? 'group' : 'data',
      cells: texts.map((text): ReportCell => (text === '' ? { kind: 'blank' } : { kind: 'text', text })),
    })),
    notes: [],
  }
}

/** How a criterion is scored, in a form that can be read back: "bậc A01+A02: 1=3; 2=4". */
function methodText({ method }: Pick<Criterion, 'method'>, points: (value: number) => string): string {
  switch (method.kind) {
    case 'manual':
      return ['chấm tay', ...method.indicators].join(' ')
    case 'yesNo':
      return ['có/không', ...method.indicators].join(' ')
    case 'steps': {
      const { measure } = method
      const of = measure.kind === 'sum' ? measure.indicators.join('+') : ratioText(measure)
      return `bậc ${of}: ${method.steps.map((step) => `${String(step.from)}=${points(step.points)}`).join('; ')}`
    }
    case 'ratio':
      return `tỷ lệ ${ratioText(method)} đủ ${formatScaled(method.fullAt, 1)}%`
    case 'automatic':
      return `tự động ${method.share}`
    case 'perCase':
      return `mỗi lần ${method.cases} ${points(method.each)}`
  }
}

function ratioText({
  numerator,
  denominator,
}: {
  numerator: readonly string[]
  denominator: readonly string[]
}): string {
  return `${numerator.join('+')}/${denominator.join('+')}`
}

function criterionTexts(criterion: Criterion, points: (value: number) => string): string[] {
  const { code, name, group, role, maximum, evidence, note } = criterion
  const method = methodText(criterion, points)
  return [
    ...[rubricRowWords.criterion, code, name, group, roleWords[role], points(maximum), method],
    ...[evidenceWords[evidence], note],
  ]
}
