import { assignmentStateNames } from '#shared/text/stateNames.ts'
import { formatDate } from '../../format/formatDate.ts'
import { tasksText } from '../../text/tasksText.ts'
import type { GridCell, GridColumn, GridRow } from '../../ui/grid/model/gridTypes.ts'
import { assignmentTones } from '../../ui/stateTones.ts'
import { assignmentId, type Assignment } from './filterAssignments.ts'

const { column } = tasksText
const marks = { good: undefined, quiet: 'muted', warn: 'warning', bad: 'error' } as const

/** The columns of the list of assignments. */
export const taskColumns: readonly GridColumn[] = [
  { id: 'code', title: column.code, width: 84 },
  { id: 'title', title: column.title, width: 'fill' },
  { id: 'unit', title: column.unit, width: 190 },
  { id: 'due', title: column.due, width: 88 },
  { id: 'state', title: column.state, width: 172 },
]

/** An assignment as a line of the list. */
export function buildTaskRow(assignment: Assignment): GridRow {
  const mark = marks[assignmentTones[assignment.state]]
  return {
    id: assignmentId(assignment),
    cells: [
      shown(assignment.task),
      shown(assignment.title),
      shown(assignment.unitName),
      shown(formatDate(assignment.due)),
      { ...shown(assignmentStateNames[assignment.state]), ...(mark ? { mark } : {}) },
    ],
  }
}

function shown(text: string): GridCell {
  return { text, readOnly: true, hint: text }
}
