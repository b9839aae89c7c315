/** A column of a grid; `width` in pixels, `fill` takes what is left. */
export type GridColumn = { id: string; title: string; width: number | 'fill'; align?: 'right' | 'center' }

/** One cell as the grid shows and edits it. */
export type GridCell = {
  /** What stands in the cell. */
  text: string
  /** What editing starts from and undo writes back, where it differs from `text`. */
  edit?: string
  readOnly: boolean
  /** Colour and left bar. */
  mark?: 'error' | 'warning' | 'muted'
  /** One sentence that explains the mark; shown over the cell and read out. */
  hint?: string
  /** What the cell adds to the sum of a selection. */
  amount?: number
  /** A few letters drawn small at the left end of the cell: where its figure is from. `hint` says them in full. */
  tag?: string
  /** True for a cell that carries a note (a corner is drawn). */
  hasNote?: boolean
}

/** A row keeps its identity (`===`) as long as nothing in it changed: the grid redraws changed rows only. */
export type GridRow = { id: string; cells: readonly GridCell[]; role?: 'group' | 'total' }

/** A place in a grid, counted from 0. */
export type GridPosition = { row: number; column: number }

export type GridSize = { rows: number; columns: number }

/** One cell's text before and after; what `onCommit`, undo and paste carry. */
export type GridChange = { rowId: string; columnId: string; before: string; after: string }
