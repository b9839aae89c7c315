import type { Migration } from '../migration.ts'

/** See the tables below. */
export const migration0005: Migration = {
  version: 5,
  sql: '',
}
