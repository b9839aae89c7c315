import type { Migration } from '../migration.ts'

/** See the tables below. */
export const migration0004: Migration = {
  version: 4,
  sql: '',
}
