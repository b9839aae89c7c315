import type { UnitKind } from '#shared/domain/orgTree/orgUnit.ts'
import { assignmentStateNames } from '#shared/text/stateNames.ts'
import { formatDate } from '../../format/formatDate.ts'
import { taskDocumentsText } from '../../text/taskDocumentsText.ts'
import type { GridCell, GridColumn, GridRow } from '../../ui/grid/model/gridTypes.ts'
import { assignmentTones } from '../../ui/stateTones.ts'
import { assignmentId, type Assignment } from './filterAssignments.ts'

const { priorities: text } = taskDocumentsText
const marks = { good: undefined, quiet: 'muted', warn: 'warning', bad: 'error' } as const

/** The kinds of unit of each loại hình that item 6 speaks of; X are the communes. */
export const kindsOfLoaiHinh: Readonly<Record<'CD' | 'C' | 'D' | 'X', readonly UnitKind[]>> = {
  CD: ['agency', 'enterprise'],
  C: ['agency'],
  D: ['enterprise'],
  X: ['commune'],
}

/** The columns of the list of priority tasks. */
export const priorityColumns: readonly GridColumn[] = [
  { id: 'unit', title: text.column.unit, width: 260 },
  { id: 'title', title: text.column.title, width: 'fill' },
  { id: 'due', title: text.column.due, width: 88 },
  { id: 'state', title: text.column.state, width: 150 },
  { id: 'proof', title: text.column.proof, width: 120 },
]

/** One line of the list: a unit with one of its priority tasks, or without any. */
export type PriorityLine = { unit: { code: string; fullName: string }; assignment: Assignment | null }

/** The units in order, each with its priority tasks; a unit without one has a line of its own. */
export function priorityLines(
  units: readonly { code: string; fullName: string }[],
  assignments: readonly Assignment[],
): PriorityLine[] {
  const byUnit = Map.groupBy(assignments, (it) => it.unit)
  return units.flatMap((unit): PriorityLine[] => {
    const own = byUnit.get(unit.code) ?? []
    return own.length === 0 ? [{ unit, assignment: null }] : own.map((assignment) => ({ unit, assignment }))
  })
}

/** The identity of a line. */
export function priorityId({ unit, assignment }: PriorityLine): string {
  return assignment === null ? unit.code : assignmentId(assignment)
}

/** A line as the grid draws it. */
export function buildPriorityRow(line: PriorityLine): GridRow {
  const { unit, assignment } = line
  if (assignment === null) {
    const missing: GridCell = { ...shown(text.none), mark: 'warning' }
    return { id: priorityId(line), cells: [shown(unit.fullName), missing, shown(''), shown(''), shown('')] }
  }
  const { title, due, state, proof } = assignment
  const mark = marks[assignmentTones[state]]
  const stateCell = { ...shown(assignmentStateNames[state]), ...(mark ? { mark } : {}) }
  return {
    id: priorityId(line),
    cells: [shown(unit.fullName), shown(title), shown(formatDate(due)), stateCell, shown(proof?.number ?? '')],
  }
}

function shown(text: string): GridCell {
  return { text, readOnly: true, hint: text }
}
