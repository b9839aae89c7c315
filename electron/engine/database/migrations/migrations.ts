import type { Migration } from '../migration.ts'
import { migration0001 } from './0001-first-schema.ts'
import { migration0002 } from './0002-inbox.ts'
import { migration0003 } from './0003-exchange.ts'
import { migration0004 } from './0004-registers.ts'
import { migration0005 } from './0005-follow-up.ts'
import { migration0006 } from './0006-settings.ts'
import { migration0007 } from './0007-report-sources.ts'
import { migration0008 } from './0008-scoring.ts'
import { migration0009 } from './0009-kept-drafts.ts'
import { migration0010 } from './0010-asked-in-quarter-four.ts'
import { migration0011 } from './0011-slip-reasons.ts'

/** Every step in order; step n brings a database from version n - 1 to n. */
export const migrations: readonly Migration[] = [
  migration0001,
  migration0002,
  migration0003,
  migration0004,
  migration0005,
  migration0006,
  migration0007,
  migration0008,
  migration0009,
  migration0010,
  migration0011,
]
