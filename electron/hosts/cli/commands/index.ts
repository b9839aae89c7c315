import type { Command } from '../command.ts'
import { backup } from './backup.ts'
import { catalogues } from './catalogues.ts'
import { check } from './check.ts'
import { consolidate } from './consolidate.ts'
import { init } from './init.ts'
import { sample } from './sample.ts'
import { search } from './search.ts'
import { status } from './status.ts'
import { tasks } from './tasks.ts'

/** Every command by its word. */
export const commands: ReadonlyMap<string, Command> = new Map(
  Object.entries({ init, sample, status, tasks, check, consolidate, search, backup, catalogues }),
)
