import { formatScaled } from '../figures/formatFigure.ts'
import type { ReportCell, ReportModel, ReportRow, ReportTable } from './reportModel.ts'

/** Where a report speaks of an order, and what it says there. */
type TaskLine = { where: string; text: string }

/** Every line of a report that mentions an order of the directive: paragraphs of the body first, then rows of the annexes. */
export function findTaskLines(model: Pick<ReportModel, 'sections' | 'annexes'>, task: string): TaskLine[] {
  const paragraphs = model.sections.flatMap(({ heading, paragraphs }) =>
    paragraphs.filter(({ tasks }) => tasks?.includes(task)).map(({ text }) => ({ where: heading, text })),
  )
  const rows = model.annexes.flatMap(({ label, tables }) =>
    tables.flatMap((table) =>
      table.rows.filter((row) => row.task === task).map((row) => ({ where: label, text: rowText(table, row) })),
    ),
  )
  return [...paragraphs, ...rows]
}

/** The cells of a row under their heads, without those that are 0 or empty. */
function rowText({ head }: ReportTable, { cells }: ReportRow): string {
  const heads = head.at(-1) ?? []
  return cells
    .flatMap((cell, place) => {
      const shown = cellText(cell)
      return shown === '' || shown === '0' ? [] : [`${heads[place]?.text ?? ''}: ${shown}`]
    })
    .join('; ')
}

function cellText(cell: ReportCell): string {
  if (cell.kind === 'text') return cell.text
  return cell.kind === 'number' ? formatScaled(cell.value, cell.scale) : ''
}
