import { formatPercent } from '#shared/domain/figures/formatFigure.ts'
import { percentOf } from '#shared/domain/figures/percentOf.ts'
import type { Output } from '#shared/rpc/connectEngine.ts'
import { formatDate } from '../../format/formatDate.ts'
import { taskDocumentsText } from '../../text/taskDocumentsText.ts'
import type { GridCell, GridColumn, GridRow } from '../../ui/grid/model/gridTypes.ts'

const { cells: text } = taskDocumentsText

/** What is recorded of a unit's party cells. */
export type CellRecord = Output<'tasks.dissemination'>['units'][number]

/** What stands in the two numbers and the note of a unit while it cannot be saved. */
export type CellDraft = { reached: string; inAll: string; note: string; fault: string | null }

/** The columns of the grid of party cells. */
export const cellColumns: readonly GridColumn[] = [
  { id: 'unit', title: text.column.unit, width: 'fill' },
  { id: 'reached', title: text.column.reached, width: 150, align: 'right' },
  { id: 'inAll', title: text.column.inAll, width: 120, align: 'right' },
  { id: 'share', title: text.column.share, width: 72, align: 'right' },
  { id: 'recordedOn', title: text.column.recordedOn, width: 92 },
  { id: 'note', title: text.column.note, width: 260 },
]

/** The texts of a unit's cells as they stand. */
export function textsOf(record: CellRecord | undefined): Omit<CellDraft, 'fault'> {
  if (!record) return { reached: '', inAll: '', note: '' }
  return { reached: String(record.reached), inAll: String(record.inAll), note: record.note }
}

/** The texts of a unit's cells as one, to be kept until they are saved. */
export function cellTexts({ reached, inAll, note }: Omit<CellDraft, 'fault'>): string {
  return [reached, inAll, note].join('\t')
}

/** What `cellTexts` put together. */
export function readCellTexts(text: string): Omit<CellDraft, 'fault'> {
  const [reached = '', inAll = '', ...note] = text.split('\t')
  return { reached, inAll, note: note.join('\t') }
}

/** A unit as a line of the grid. */
export function buildCellRow(
  unit: { code: string; fullName: string; depth: number },
  record: CellRecord | undefined,
  draft: CellDraft | undefined,
): GridRow {
  const { reached, inAll, note } = draft ?? textsOf(record)
  const share = record && !draft ? (percentOf(record.reached, record.inAll, 1) ?? null) : null
  const fault = draft?.fault ?? null
  const typed = (text: string): GridCell => ({
    text,
    readOnly: false,
    ...(fault === null ? {} : { mark: 'error' as const, hint: fault }),
  })
  return {
    id: unit.code,
    cells: [
      shown(`${'\u2003'.repeat(unit.depth)}${unit.fullName}`),
      typed(reached),
      typed(inAll),
      shown(share === null ? '' : formatPercent(share, 1)),
      shown(record ? formatDate(record.recordedOn) : ''),
      typed(note),
    ],
  }
}

/** The numbers of a draft, or why it cannot be saved; null where both are blank. */
export function readCells({
  reached,
  inAll,
}: Omit<CellDraft, 'fault'>): { reached: number; inAll: number } | string | null {
  const [first, second] = [reached, inAll].map((it) => it.trim().replace(/\./g, ''))
  if (first === '' && second === '') return null
  if (first === '' || second === '') return text.needsBoth
  if (![first, second].every((it) => /^\d{1,6}$/.test(it ?? ''))) return text.whole
  const numbers = { reached: Number(first), inAll: Number(second) }
  return numbers.reached > numbers.inAll ? text.tooMany : numbers
}

function shown(text: string): GridCell {
  return { text, readOnly: true }
}
