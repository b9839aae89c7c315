import { formatScaled } from '../figures/formatFigure.ts'
import type { IsoDate } from '../isoDate.ts'
import type { ReportCell, ReportRow, ReportTable } from '../reporting/reportModel.ts'
import { dateInVietnamese } from '../text/dateInVietnamese.ts'
import type { AssignmentState } from './assignmentState.ts'

/** One assignment as a list shows it. */
export type TaskListRow = {
  document: string
  documentNumber: string
  task: string
  item: number
  title: string
  sentence: string
  unit: string
  unitName: string
  lead: string | null
  coworkers: string | null
  product: string | null
  start: IsoDate
  due: IsoDate | null
  deadlineAsWritten: string
  state: AssignmentState
  doneOn: IsoDate | null
  proof: { number: string; date: IsoDate | null } | null
  evidence: number
}

/** The states in the order they are counted, with their headings. */
const counted: readonly { states: readonly AssignmentState[]; heading: string }[] = [
  { states: ['doneInTime'], heading: 'Xong đúng hạn' },
  { states: ['doneLate'], heading: 'Xong muộn' },
  { states: ['overdue'], heading: 'Quá hạn' },
  { states: ['inProgress', 'notStarted'], heading: 'Còn hạn' },
  { states: ['continuing', 'noDeadline'], heading: 'Thường xuyên, chưa định hạn' },
]

/** What a summary is counted from. */
type CountedRow = Pick<TaskListRow, 'task' | 'title' | 'deadlineAsWritten' | 'state' | 'proof' | 'evidence'>

/**
 * One row a task, with how many units stand in each state; the states of a row add up to its units. The last column counts
 * the units that have a document or a file to show for it.
 */
export function taskSummaryTable(rows: readonly CountedRow[]): ReportTable {
  const tasks = [...Map.groupBy(rows, (row) => row.task).values()]
  const numbers = [14, 14, 14, 14, 20, 14].map((width) => ({ width, align: 'right' as const }))
  return {
    code: 'nhiem_vu_tong_hop',
    title: 'Nhiệm vụ và số đơn vị thực hiện',
    columns: [
      { width: 14, align: 'center' },
      { width: 80, align: 'left' },
      { width: 34, align: 'left' },
      { width: 14, align: 'right' },
      ...numbers,
    ],
    head: [
      ['Mã', 'Nhiệm vụ', 'Thời hạn', 'Số đơn vị', ...counted.map((it) => it.heading), 'Có minh chứng'].map((text) => ({
        text,
      })),
    ],
    rows: tasks.map(summaryRow),
    notes: tasks.length === 0 ? ['Không có nhiệm vụ nào.'] : [],
  }
}

/** One row an assignment. */
export function taskDetailTable(
  rows: readonly TaskListRow[],
  stateNames: Readonly<Record<AssignmentState, string>>,
): ReportTable {
  const heads = ['TT', 'Mã', 'Nhiệm vụ', 'Đơn vị', 'Chủ trì', 'Sản phẩm', 'Thời hạn', 'Hạn', 'Trạng thái', 'Văn bản']
  const widths = [10, 16, 70, 36, 24, 20, 30, 20, 24, 34]
  const centred = new Set([0, 1, 7])
  return {
    code: 'nhiem_vu_chi_tiet',
    title: 'Danh mục nhiệm vụ',
    columns: widths.map((width, place) => ({ width, align: centred.has(place) ? 'center' : 'left' })),
    head: [heads.map((text) => ({ text }))],
    rows: rows.map((row, index) => ({
      role: 'data',
      cells: [
        { kind: 'number', value: index + 1, scale: 0 },
        ...[
          row.task,
          row.title,
          row.unitName,
          row.lead ?? '',
          row.product ?? '',
          row.deadlineAsWritten,
          row.due === null ? '' : dateInVietnamese(row.due),
          stateNames[row.state],
          proofText(row),
        ].map(textOrBlank),
      ],
    })),
    notes: rows.length === 0 ? ['Không có nhiệm vụ nào.'] : [],
  }
}

/** How many assignments stand in each counted group, as a sentence. */
export function taskListSentence(rows: readonly TaskListRow[], on: IsoDate): string {
  const parts = counted
    .map(({ states, heading }) => ({ heading, count: countOf(rows, states) }))
    .filter(({ count }) => count > 0)
    .map(({ heading, count }) => `${heading.toLocaleLowerCase('vi')} ${formatScaled(count, 0)}`)
  const tasks = new Set(rows.map((row) => row.task)).size
  const start = `Tính đến ngày ${dateInVietnamese(on)}, ${tasks} nhiệm vụ được giao thành ${formatScaled(rows.length, 0)} việc cho các đơn vị`
  return parts.length === 0 ? `${start}.` : `${start}: ${parts.join('; ')}.`
}

function summaryRow(rows: readonly CountedRow[]): ReportRow {
  const [first] = rows
  const proved = rows.filter(({ proof, evidence }) => proof !== null || evidence > 0)
  const count = (value: number): ReportCell => ({ kind: 'number', value, scale: 0 })
  return {
    role: 'data',
    task: first?.task ?? '',
    cells: [
      textOrBlank(first?.task ?? ''),
      textOrBlank(first?.title ?? ''),
      textOrBlank(first?.deadlineAsWritten ?? ''),
      count(rows.length),
      ...counted.map(({ states }) => count(countOf(rows, states))),
      count(proved.length),
    ],
  }
}

function countOf(rows: readonly Pick<TaskListRow, 'state'>[], states: readonly AssignmentState[]): number {
  return rows.filter((row) => states.includes(row.state)).length
}

function proofText({ proof, doneOn }: TaskListRow): string {
  if (proof)
    return proof.date === null ? `Số ${proof.number}` : `Số ${proof.number} ngày ${dateInVietnamese(proof.date)}`
  return doneOn === null ? '' : `Xong ngày ${dateInVietnamese(doneOn)}`
}

function textOrBlank(text: string): ReportCell {
  return text === '' ? { kind: 'blank' } : { kind: 'text', text }
}
