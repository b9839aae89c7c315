import type { Migration } from '../migration.ts'

/** See the tables below. */
export const migration0002: Migration = {
  version: 2,
  sql: '',
}
