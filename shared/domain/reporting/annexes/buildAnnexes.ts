import type { Outline } from '../../submissions/outline.ts'
import { dateInVietnamese } from '../../text/dateInVietnamese.ts'
import { dateParts } from '../../isoDate.ts'
import { documentSymbol } from '../buildFrame.ts'
import { periodWords } from '../periodWords.ts'
import type { ReportFacts } from '../reportFacts.ts'
import type { ReportAnnex, ReportTable } from '../reportModel.ts'
import { taskSummaryTable } from '../../directiveTasks/taskListTables.ts'
import { comparisonTable } from './comparisonTable.ts'
import { lateUnitsTable } from './lateUnitsTable.ts'
import { matrixTables } from './matrixTables.ts'
import { narrativeTable } from './narrativeTable.ts'

type OutlineAnnex = Outline['annexes'][number]

/**
 * The annexes of the outline that have something in them, numbered through; late units are always listed, and every order of
 * the directive has its line.
 */
export function buildAnnexes(facts: ReportFacts): ReportAnnex[] {
  const filled = plannedAnnexes(facts)
    .map((annex) => ({ title: annex.title, tables: tablesOf(annex, facts) }))
    .filter(({ tables }) => tables.length > 0)
  const reference = annexReference(facts)
  return filled.map(({ title, tables }, index) => ({
    label: filled.length === 1 ? 'Phụ lục' : `Phụ lục ${index + 1}`,
    title: `${title} ${periodWords(facts.period).name}`.toLocaleUpperCase('vi'),
    reference,
    tables,
  }))
}

/** The annexes of text, such as "Vụ việc phức tạp, nổi cộm", each as one table under its own title, for a workbook. */
export function writtenAnnexes(facts: ReportFacts): ReportTable[] {
  const planned = facts.outline.annexes.filter(({ kind }) => kind === 'narrative')
  return planned.flatMap((annex) => {
    const table = narrativeTable(annex, facts)
    return table === null ? [] : [{ ...table, title: annex.title }]
  })
}

type AnnexPlan = Pick<OutlineAnnex, 'code' | 'title' | 'textIndicator'> & { kind: OutlineAnnex['kind'] | 'tasks' }

/**
 * Outlines of single units do not plan the list of late units, but a unit with units below it owes it to the reader of its
 * totals. The orders of the directive close the annexes of every report.
 */
function plannedAnnexes({ outline, board }: ReportFacts): AnnexPlan[] {
  const isPlanned = outline.annexes.some(({ kind }) => kind === 'lateUnits')
  const late = { kind: 'lateUnits', code: 'PLC', title: 'Đơn vị gửi báo cáo chậm, chưa gửi báo cáo' } as const
  return [
    ...outline.annexes,
    ...(isPlanned || board.length === 0 ? [] : [{ ...late, textIndicator: null }]),
    { kind: 'tasks', code: 'PLN', title: taskAnnexTitle, textIndicator: null },
  ]
}

/** The title of the annex with a line for every order. */
export const taskAnnexTitle = 'Tình hình thực hiện các nhiệm vụ của Chỉ thị'

/** How every order of the directive stands at the cut-off, one line each. */
export function taskTable({ assignments }: ReportFacts): ReportTable {
  return { ...taskSummaryTable(assignments), title: '' }
}

/** Classification has no table until units are scored. */
function tablesOf(annex: AnnexPlan, facts: ReportFacts): ReportTable[] {
  switch (annex.kind) {
    case 'figures':
    case 'unitsByIndicators':
      return [comparisonTable(facts), ...matrixTables(facts)]
    case 'lateUnits':
      return facts.board.length === 0 ? [] : [lateUnitsTable(facts)]
    case 'narrative':
      return [narrativeTable(annex, facts)].filter((table) => table !== null)
    case 'tasks':
      return facts.assignments.length === 0 ? [] : [taskTable(facts)]
    case 'classification':
      return facts.scores?.table ? [{ ...facts.scores.table, title: '' }] : []
  }
}

/** "(kèm theo Báo cáo số 12-BC/BCĐ, ngày 05/3/2022 của …)"; blanks while it is not numbered and dated. */
export function annexReference(facts: ReportFacts): string {
  const { issuedOn, period, issuer } = facts
  const { year, month } = dateParts(period.cutOff)
  const date = issuedOn === null ? `     /${month <= 2 ? `0${month}` : month}/${year}` : dateInVietnamese(issuedOn)
  return `(kèm theo Báo cáo số ${documentSymbol(facts)}, ngày ${date} của ${issuer.bodyInText})`
}
