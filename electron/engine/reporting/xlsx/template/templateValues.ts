import type { ReportCell, ReportTable } from '#shared/domain/reporting/reportModel.ts'

/** The values of one repeated row, by the names of its tags; a name without a value leaves its cell empty. */
export type TemplateItem = ReadonlyMap<string, ReportCell>

/** What fills `{#ten}…{/ten}`: the names that its row may use, and one item a row. */
type TemplateLoop = { fields: readonly string[]; items: readonly TemplateItem[] }

/** Everything a workbook template can be filled with. */
export type WorkbookTemplateValues = { fields: TemplateItem; loops: ReadonlyMap<string, TemplateLoop> }

/** A set of names, or a map by names. */
type Names = { has(name: string): boolean; keys(): Iterable<string> }

/** The names that a template may use: fields anywhere, and in each repeated row its own. */
export type WorkbookTemplateTags = { fields: Names; loops: ReadonlyMap<string, Names> }

/** What is wrong in a template, and where; the sentence names sheet and cell too. */
export type WorkbookTemplateFault = { sheet: string; cell: string; sentence: string }

/** The names behind some values. */
export function tagsOf({ fields, loops }: WorkbookTemplateValues): WorkbookTemplateTags {
  return { fields, loops: new Map(Array.from(loops, ([name, loop]) => [name, new Set(loop.fields)])) }
}

/**
 * A report table as a repeated row: its data rows, with `{c1}`, `{c2}` … for its columns. Totals are left to the
 * template, whose SUM over the repeated row takes in all copies.
 */
export function loopFromTable(table: ReportTable): TemplateLoop {
  const fields = table.columns.map((_, column) => `c${String(column + 1)}`)
  const rows = table.rows.filter(({ role }) => role === 'data')
  const items = rows.map(({ cells }) => new Map(cells.map((cell, column) => [`c${String(column + 1)}`, cell])))
  return { fields, items }
}
