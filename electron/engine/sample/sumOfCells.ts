import type { DrawnCell } from './drawReport.ts'

/** The totals over several reports, column by column; what no report counts is left out. */
export function sumOfCells(reports: readonly (readonly DrawnCell[])[]): DrawnCell[] {
  const totals = new Map<string, number>()
  for (const { key, figure } of reports.flat())
    if (figure.state !== 'notApplicable')
      totals.set(key, (totals.get(key) ?? 0) + (figure.state === 'number' ? figure.value : 0))
  return [...totals].map(([key, value]) => ({ key, figure: { state: 'number', value } }))
}
