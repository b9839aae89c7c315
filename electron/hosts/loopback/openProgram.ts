import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { shellContract } from '#shared/contract/hostContract.ts'
import type { ServedEngine } from '#shared/rpc/serveEngine.ts'
import { createContractRunner } from '../contractRunner.ts'
import { openKeeper } from '../openKeeper.ts'
import { localToday } from '../systemClock.ts'
import { createWrittenFiles } from '../writtenFiles.ts'
import { loopbackShell } from './loopbackShell.ts'
import { createSessionFiles } from './sessionFiles.ts'
import { startLoopback, type Loopback } from './startLoopback.ts'

const program = fileURLToPath(new URL('../../../', import.meta.url))

type ProgramOptions = {
  /** Where the program keeps its data file, log and the session's files. Made where it is missing. */
  folder: string
  port?: number
  /** What the engine calls today; the machine's date where it is not given. */
  today?: () => string
  rendererRoot?: string
}

/** Opens the whole program over the loopback host, as `npm start` does without Electron and browser tests do. */
export async function openProgram(options: ProgramOptions): Promise<Loopback> {
  const { folder, today = localToday } = options
  const { keeper, logsFolder, logIncident } = openKeeper({ folder, templatesDir: join(program, 'templates'), today })
  const files = createSessionFiles(join(folder, 'phien'))
  const written = createWrittenFiles()
  const runShell = createContractRunner(
    shellContract,
    loopbackShell({ version: programVersion(), logsFolder, files, written }),
    logIncident,
  )
  const served: ServedEngine = {
    run: async (method, input, scope) => {
      if (method.startsWith('shell.')) return runShell(method, input)
      const result = await keeper.run(method, input, scope)
      written.note(method, result)
      return result
    },
    onDataChanged: keeper.onDataChanged,
  }
  const rendererRoot = options.rendererRoot ?? join(program, 'out', 'renderer')
  const loopback = await startLoopback({ program: served, rendererRoot, files, logIncident, port: options.port ?? 0 })
  return {
    ...loopback,
    close: async () => {
      await loopback.close()
      keeper.close()
    },
  }
}

function programVersion(): string {
  const manifest = JSON.parse(readFileSync(join(program, 'package.json'), 'utf8')) as { version: string }
  return manifest.version
}
