import type { GridAction } from './gridAction.ts'
import { extendTo, selectCell, type GridSelection } from './gridSelection.ts'
import type { GridPosition, GridSize } from './gridTypes.ts'

type MovingAction = Extract<GridAction, { kind: 'step' | 'edge' }>

/** The selection after a step or a jump to an edge, inside the grid. */
export function moveSelection(selection: GridSelection, action: MovingAction, size: GridSize): GridSelection {
  const target = action.kind === 'step' ? stepped(selection.active, action) : edge(selection.active, action, size)
  return action.extend ? extendTo(selection, target, size) : selectCell(target, size)
}

function stepped(from: GridPosition, { rows, columns }: Extract<MovingAction, { kind: 'step' }>): GridPosition {
  return { row: from.row + rows, column: from.column + columns }
}

function edge(from: GridPosition, action: Extract<MovingAction, { kind: 'edge' }>, size: GridSize): GridPosition {
  const isStart = action.to === 'start'
  const row = action.whole ? (isStart ? 0 : size.rows - 1) : from.row
  return { row, column: isStart ? 0 : size.columns - 1 }
}
