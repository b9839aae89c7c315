/** tự chấm, thẩm định, chính thức. */
export const scoreColumns = ['self', 'appraised', 'official'] as const
export type ScoreColumn = (typeof scoreColumns)[number]

/** Where a unit's sheet of a year stands; an official one is frozen. */
export const sheetStates = ['draft', 'submitted', 'appraised', 'official'] as const
export type SheetState = (typeof sheetStates)[number]

/** One score of one criterion; points in units of 10^-scale, null while none is given. */
export type ScoreEntry = { points: number | null; reason: string }

/** The scores of one criterion beside each other, and what the program computed. */
export type ScoreRow = { criterion: string; computed: number | null } & Readonly<Record<ScoreColumn, ScoreEntry>>

/** The score that is written while a sheet is in a state; null when it is frozen. */
export function openColumn(state: SheetState): ScoreColumn | null {
  return ({ draft: 'self', submitted: 'appraised', appraised: 'official', official: null } as const)[state]
}

/** The state that follows; null after the last. */
export function nextState(state: SheetState): SheetState | null {
  return sheetStates[sheetStates.indexOf(state) + 1] ?? null
}

/**
 * What stands for a criterion in a score: what was given there, else what it is measured against (computed for tự chấm, tự
 * chấm for thẩm định, thẩm định for chính thức).
 */
export function standingPoints(row: ScoreRow, column: ScoreColumn): number | null {
  return row[column].points ?? basePoints(row, column)
}

/** What a score is measured against; null where there is nothing to differ from. */
export function basePoints(row: ScoreRow, column: ScoreColumn): number | null {
  if (column === 'self') return row.computed
  return standingPoints(row, column === 'appraised' ? 'self' : 'appraised')
}

/** The criteria whose score differs from what it is measured against without a reason being given. */
export function unexplained(rows: readonly ScoreRow[], column: ScoreColumn): string[] {
  return rows
    .filter((row) => {
      const base = basePoints(row, column)
      return base !== null && standingPoints(row, column) !== base && row[column].reason === ''
    })
    .map((row) => row.criterion)
}
