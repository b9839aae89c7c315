import type { SubmissionState } from '#shared/domain/periods/period.ts'
import { foldText } from '#shared/domain/text/foldText.ts'
import type { Output } from '#shared/rpc/connectEngine.ts'
import { submissionStateNames } from '#shared/text/stateNames.ts'
import { formatDate } from '../../format/formatDate.ts'
import { scheduleText } from '../../text/scheduleText.ts'
import type { GridCell, GridColumn, GridRow } from '../../ui/grid/model/gridTypes.ts'
import { submissionTones } from '../../ui/stateTones.ts'

/** One unit of the board. */
export type BoardUnit = Output<'periods.status'>['units'][number]

const { column } = scheduleText
const marks = { good: undefined, quiet: 'muted', warn: 'warning', bad: 'error' } as const

/** The columns of the board. */
export const boardColumns: readonly GridColumn[] = [
  { id: 'unit', title: column.unit, width: 'fill' },
  { id: 'due', title: column.due, width: 96 },
  { id: 'received', title: column.received, width: 96 },
  { id: 'state', title: column.state, width: 150 },
]

/** A unit as a line of the board. */
export function buildBoardRow({ code, name, due, received, state }: BoardUnit): GridRow {
  const mark = marks[submissionTones[state]]
  const cells = [shown(name), shown(formatDate(due)), shown(formatDate(received))]
  return { id: code, cells: [...cells, { ...shown(submissionStateNames[state]), ...(mark ? { mark } : {}) }] }
}

/** The units whose name holds every typed word, without regard to accents, and that are in a state (null: any). */
export function filterBoard(all: readonly BoardUnit[], typed: string, state: SubmissionState | null): BoardUnit[] {
  const words = foldText(typed).split(' ')
  return all.filter((unit) => {
    const name = foldText(`${unit.name} ${unit.code}`)
    return (state === null || unit.state === state) && words.every((word) => name.includes(word))
  })
}

function shown(text: string): GridCell {
  return { text, readOnly: true, hint: text }
}
