import type { Migration } from '../migration.ts'

/** See the tables below. */
export const migration0003: Migration = {
  version: 3,
  sql: '',
}
