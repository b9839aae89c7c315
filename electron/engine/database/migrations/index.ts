import type { Migration } from '../migration.ts'
import { migration0001 } from './0001-first-schema.ts'

/** Every step in order; step n brings a database from version n - 1 to n. */
export const migrations: readonly Migration[] = [migration0001]
