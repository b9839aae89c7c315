import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import type { LogIncident } from './contractRunner.ts'
import { dataFileMemory } from './dataFileMemory.ts'
import { createEngineKeeper, type EngineKeeper } from './engineKeeper.ts'
import { createFileLog } from './fileLog.ts'
import { createIncidentLog } from './logIncident.ts'
import { programFolders } from './programFolders.ts'
import { instantNow } from './systemClock.ts'

type Opening = {
  /** The program's own folder of this user; made where it is missing. */
  folder: string
  templatesDir: string
  today: () => string
}

/** The keeper over the program's own folder: it remembers the data file there and logs there. */
export function openKeeper(opening: Opening): { keeper: EngineKeeper; logsFolder: string; logIncident: LogIncident } {
  mkdirSync(opening.folder, { recursive: true })
  const folders = programFolders(opening.folder)
  const log = createFileLog(folders.logs, 'du-lieu')
  const logIncident = createIncidentLog(log)
  const keeper = createEngineKeeper({
    ...dataFileMemory(folders.dataFileMemory),
    suggestedFolder: folders.data,
    templatesDir: opening.templatesDir,
    clock: instantNow,
    today: opening.today,
    newId: randomUUID,
    log: (entry) => log({ event: 'incident', ...entry }),
    logIncident,
  })
  return { keeper, logsFolder: folders.logs, logIncident }
}
