import type { ReportCell, ReportTable } from '#shared/domain/reporting/reportModel.ts'

const legends: readonly { kind: ReportCell['kind']; says: string }[] = [
  { kind: 'none', says: 'Dấu “–”: không phát sinh.' },
  { kind: 'notApplicable', says: 'Dấu “x”: không áp dụng.' },
]

/** The table with what its marks stand for in print, after its own notes; a sheet explains its own marks. */
export function withLegends(table: ReportTable): ReportTable {
  const kinds = new Set(table.rows.flatMap(({ cells }) => cells.map(({ kind }) => kind)))
  return { ...table, notes: [...table.notes, ...legends.filter(({ kind }) => kinds.has(kind)).map(({ says }) => says)] }
}
