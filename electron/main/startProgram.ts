import { app, session, utilityProcess, type BrowserWindow } from 'electron'
import { createContractRunner } from '#hosts/contractRunner.ts'
import { createFileLog } from '#hosts/fileLog.ts'
import { createFolderMemory } from '#hosts/folderMemory.ts'
import { createIncidentLog } from '#hosts/logIncident.ts'
import { programFolders } from '#hosts/programFolders.ts'
import { updateKey } from '#hosts/updateKey.ts'
import { createWrittenFiles } from '#hosts/writtenFiles.ts'
import { shellContract } from '#shared/contract/hostContract.ts'
import type { ServedEngine } from '#shared/rpc/serveEngine.ts'
import { serveAppScheme } from './appProtocol.ts'
import { askBeforeClosing } from './askBeforeClosing.ts'
import { createMainWindow } from './createMainWindow.ts'
import { electronShell } from './electronShell.ts'
import { superviseEngine, type EngineSupervisor } from './engineSupervisor.ts'
import type { GraphicsMemory } from './graphicsMemory.ts'
import { setJumpList } from './jumpList.ts'
import { readLaunchArguments, type LaunchArguments } from './launchArguments.ts'
import { lockSession } from './lockDown.ts'
import { servePage, type PagePort } from './pagePort.ts'
import { programPaths } from './programPaths.ts'
import { rememberPackages } from './recentPackages.ts'
import { createUpdates } from './updates.ts'
import { watchCrashes } from './watchCrashes.ts'

/** Opens the window over the engine. Runs once, when the app is ready and no other instance is there. */
export function startProgram(folder: string, launch: LaunchArguments, graphics: GraphicsMemory): void {
  const folders = programFolders(folder)
  const logIncident = createIncidentLog(createFileLog(folders.logs, 'cua-so'))
  let window: BrowserWindow | null = null
  let page: PagePort | null = null

  watchCrashes(() => window, graphics, logIncident)
  const paths = programPaths()
  lockSession(session.defaultSession)
  serveAppScheme(paths.renderer)

  const supervisor = superviseEngine({
    fork: () =>
      utilityProcess.fork(paths.engineProcess, [folder, paths.templates], {
        serviceName: 'Thư ký QCDC',
        stdio: 'ignore',
      }),
    tell: (event) => page?.tell(event),
    logIncident,
    now: () => performance.now(),
  })
  const written = createWrittenFiles()
  const shellHandlers = electronShell({
    window: () => mustBeOpen(window),
    launch,
    logsFolder: folders.logs,
    written,
    folders: createFolderMemory(folders.chosenFolders, app.getPath('documents')),
    graphics,
    updates: createUpdates(updateKey, folders.updates, supervisor),
    tell: (event) => page?.tell(event),
  })
  const runShell = createContractRunner(shellContract, shellHandlers, logIncident)
  page = servePage(joined(runShell, supervisor, written))

  window = createMainWindow(paths.preload, app.isPackaged)
  askBeforeClosing(window, () => supervisor.running() > 0)
  setJumpList()
  if (launch.file !== null) rememberPackages([launch.file])
  app.on('second-instance', (_event, argv) => window && page && answerSecondStart(window, page, argv))
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', () => supervisor.stop())
}

function joined(
  runShell: ReturnType<typeof createContractRunner>,
  supervisor: EngineSupervisor,
  written: ReturnType<typeof createWrittenFiles>,
): ServedEngine {
  return {
    run: async (method, input, scope) => {
      if (method.startsWith('shell.')) return runShell(method, input)
      const result = await supervisor.run(method, input, scope)
      written.note(method, result)
      return result
    },
    onDataChanged: supervisor.onDataChanged,
  }
}

function answerSecondStart(window: BrowserWindow, page: PagePort, argv: readonly string[]): void {
  if (window.isMinimized()) window.restore()
  window.show()
  const { screen, file } = readLaunchArguments(argv)
  if (screen !== null) page.tell({ type: 'openScreen', screen, period: null, unit: null })
  if (file === null) return
  rememberPackages([file])
  page.tell({ type: 'openFile', path: file })
}

function mustBeOpen(window: BrowserWindow | null): BrowserWindow {
  if (!window) throw new Error('The page called before its window stood')
  return window
}
