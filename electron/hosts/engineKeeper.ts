import { mkdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { createEngine, type Engine, type EngineOptions } from '#engine/createEngine.ts'
import { refuseFileError } from '#engine/files/fileRefusal.ts'
import { Refusal, type Failure } from '#shared/contract/failure.ts'
import { dataFileContract, type HostOutput } from '#shared/contract/hostContract.ts'
import type { ServedEngine } from '#shared/rpc/serveEngine.ts'
import { failureSentence } from '#shared/text/failureSentences.ts'
import { createContractRunner, type HostHandlers, type LogIncident } from './contractRunner.ts'
import { mustBeLocalFolder } from './localFolder.ts'
import { checkedCopy, putInPlace } from './restoreDataFile.ts'

/** The name of the data file in the folder that a person chooses. */
const dataFileName = 'thu-ky-qcdc.db'

type KeeperOptions = Omit<EngineOptions, 'databasePath' | 'mode' | 'log'> & {
  logIncident: LogIncident
  log: EngineOptions['log']
  suggestedFolder: string
  /** The data file of the last time, and the way to remember the next one. */
  remembered: string | null
  remember(path: string): void
}

/** Zero or one engine: answers `dataFile.*` always, and the engine's methods while a data file is open. */
export type EngineKeeper = ServedEngine & { close(): void }

type State = HostOutput<'dataFile.state'>

/** Opens the remembered data file, where there is one, and keeps the engine over it. Never throws for a bad file. */
export function createEngineKeeper(options: KeeperOptions): EngineKeeper {
  const listeners = new Set<(features: readonly string[]) => void>()
  const tell = (features: readonly string[]) => {
    for (const listener of listeners) listener(features)
  }
  let engine: Engine | null = null
  let path = options.remembered
  let failure: Failure | null = null

  const close = () => {
    engine?.close()
    engine = null
  }
  const open = (target: string, mode: EngineOptions['mode']) => {
    const opened = createEngine({ ...options, databasePath: target, mode })
    close()
    engine = opened
    engine.onDataChanged(tell)
    path = target
    failure = null
    options.remember(target)
    tell(['dataFile'])
  }
  const state = (): State => ({
    state: engine ? 'open' : failure ? 'refused' : 'none',
    path,
    suggestedFolder: options.suggestedFolder,
    sentence: failure && failureSentence(failure),
  })
  const targetIn = (folder: string | null) => join(mustMakeFolder(folder ?? options.suggestedFolder), dataFileName)

  const handlers: HostHandlers<typeof dataFileContract> = {
    'dataFile.state': state,
    'dataFile.create': ({ folder }) => {
      open(targetIn(folder), 'create')
      return state()
    },
    'dataFile.open': ({ path: chosen }) => {
      if (engine && chosen === path) return state()
      open(chosen, 'existing')
      return state()
    },
    'dataFile.restore': ({ backup, folder }) => {
      const target = folder === null && path !== null ? path : targetIn(folder)
      const checked = checkedCopy(backup, target, options)
      const wasOpen = path === target ? engine !== null : false
      if (path === target) close()
      const keptAs = putInPlace(checked, target, options.clock())
      try {
        open(target, 'existing')
      } catch (error) {
        if (keptAs) renameSync(keptAs, target)
        if (wasOpen) open(target, 'existing')
        throw error
      }
      return { ...state(), keptAs }
    },
  }
  const runDataFile = createContractRunner(dataFileContract, handlers, options.logIncident)

  try {
    if (path !== null) open(path, 'existing')
  } catch (error) {
    failure =
      error instanceof Refusal
        ? error.failure
        : { code: 'internal', details: { incident: options.logIncident('dataFile.open', error) } }
  }

  return {
    run: async (method, input, scope) => {
      if (method.startsWith('dataFile.')) return runDataFile(method, input)
      if (engine) return engine.run(method, input, scope)
      return {
        ok: false,
        failure: failure ?? { code: 'databaseMissing', details: { path: join(options.suggestedFolder, dataFileName) } },
      }
    },
    onDataChanged(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close,
  }
}

function mustMakeFolder(folder: string): string {
  mustBeLocalFolder(folder, process.env)
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    refuseFileError(error, folder)
  }
  return folder
}
