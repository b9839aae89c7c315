import type { Migration } from '../migration.ts'

/** A reason of its own for a cell of a correction slip; empty where the slip's reason is the cell's. */
export const migration0011: Migration = {
  version: 11,
  sql: `ALTER TABLE correction_cell ADD COLUMN reason TEXT NOT NULL DEFAULT '';`,
}
