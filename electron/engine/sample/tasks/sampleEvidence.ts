import { createHash } from 'node:crypto'
import type { Assignment } from '#shared/domain/directiveTasks/planAssignments.ts'
import { fullName } from '#shared/domain/orgTree/fullName.ts'
import { dateInVietnamese } from '#shared/domain/text/dateInVietnamese.ts'
import { renderWorkbook } from '../../reporting/xlsx/renderWorkbook.ts'
import { sheetFromTable } from '../../reporting/xlsx/sheetFromTable.ts'
import type { DrawnStep } from './drawProgress.ts'

/** A small workbook that proves a finished assignment of the sample: what was issued, by whom, when, and of what order. */
export function sampleEvidence(
  { task, unit }: Pick<Assignment, 'task' | 'unit'>,
  step: DrawnStep,
): { name: string; digest: string; size: number; content: Buffer } {
  const name = fullName(unit)
  const lines = [
    ['Đơn vị', name],
    ['Nhiệm vụ', `${task.code}. ${task.order}`],
    ['Văn bản', `Số ${step.documentNumber ?? ''} ngày ${dateInVietnamese(step.documentDate ?? step.on)}`],
    ['Nguyên văn câu giao nhiệm vụ', task.sentence],
  ] as const
  const table = {
    code: 'minh_chung',
    title: 'Trích yếu văn bản minh chứng (dữ liệu mẫu)',
    columns: [
      { width: 34, align: 'left' as const },
      { width: 90, align: 'left' as const },
    ],
    head: [['Mục', 'Nội dung'].map((text) => ({ text }))],
    rows: lines.map((cells) => ({
      role: 'data' as const,
      cells: cells.map((text) => ({ kind: 'text' as const, text })),
    })),
    notes: [],
  }
  const sheets = [sheetFromTable(table, { sheetName: 'Trích yếu', linesBelow: [] })]
  const content = renderWorkbook({ title: table.title, author: name, sheets })
  const digest = createHash('sha256').update(content).digest('hex')
  const sign = (step.documentNumber ?? task.code).replace(/[/\\]/g, '-')
  return { name: `Trích yếu ${sign}.xlsx`, digest, size: content.length, content }
}
