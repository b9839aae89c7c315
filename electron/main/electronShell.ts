import { app, dialog, Notification, shell, type BrowserWindow } from 'electron'
import { basename, join } from 'node:path'
import type { HostHandlers } from '#hosts/contractRunner.ts'
import type { FolderMemory } from '#hosts/folderMemory.ts'
import { saveSupportBundle } from '#hosts/supportBundle.ts'
import type { WrittenFiles } from '#hosts/writtenFiles.ts'
import { refuse } from '#shared/contract/failure.ts'
import type { HostEvent, shellContract } from '#shared/contract/hostContract.ts'
import type { GraphicsMemory } from './graphicsMemory.ts'
import { chosenGraphics } from './graphicsSettings.ts'
import type { LaunchArguments } from './launchArguments.ts'
import { rememberPackages } from './recentPackages.ts'
import type { Updates } from './updates.ts'

type ShellSurroundings = {
  window(): BrowserWindow
  launch: LaunchArguments
  logsFolder: string
  written: WrittenFiles
  folders: FolderMemory
  graphics: GraphicsMemory
  updates: Updates
  tell(event: HostEvent): void
}

/** `shell.*` in the program's own window. */
export function electronShell(around: ShellSurroundings): HostHandlers<typeof shellContract> {
  return { ...dialogHandlers(around), ...fileHandlers(around), ...programHandlers(around), ...noticeHandlers(around) }
}

function dialogHandlers({ window, folders }: ShellSurroundings) {
  return {
    'shell.chooseFiles': async ({ title, purpose, filters, multiple }) => {
      const properties = multiple ? (['openFile', 'multiSelections'] as const) : (['openFile'] as const)
      const options = { title, filters, properties: [...properties], defaultPath: folders.folderFor(purpose) }
      const { filePaths } = await dialog.showOpenDialog(window(), options)
      if (filePaths[0] !== undefined) folders.remember(purpose, filePaths[0])
      rememberPackages(filePaths)
      return { paths: filePaths }
    },
    'shell.chooseFolder': async ({ title, purpose }) => {
      const defaultPath = folders.folderFor(purpose)
      const { filePaths } = await dialog.showOpenDialog(window(), {
        title,
        defaultPath,
        properties: ['openDirectory', 'createDirectory'],
      })
      const [path = null] = filePaths
      if (path !== null) folders.remember(purpose, join(path, 'x'))
      return { path }
    },
    'shell.chooseSavePath': async ({ title, purpose, filters, suggestedName }) => {
      const defaultPath = join(folders.folderFor(purpose), basename(suggestedName))
      const { filePath } = await dialog.showSaveDialog(window(), { title, filters, defaultPath })
      if (filePath) folders.remember(purpose, filePath)
      return { path: filePath || null }
    },
  } satisfies Partial<HostHandlers<typeof shellContract>>
}

function fileHandlers({ written, logsFolder }: ShellSurroundings) {
  return {
    'shell.openFile': async ({ path }) => {
      const problem = await shell.openPath(written.mustBeOpenable(path))
      if (problem !== '') refuse('fileUnreadable', { path, reason: 'máy này chưa mở được loại tệp này' })
      return { link: null }
    },
    'shell.showInFolder': ({ path }) => {
      shell.showItemInFolder(written.mustBeWritten(path))
      return {}
    },
    'shell.exportSupport': ({ path }) => {
      saveSupportBundle(path, logsFolder, programVersions())
      written.add(path)
      return { path }
    },
  } satisfies Partial<HostHandlers<typeof shellContract>>
}

function programHandlers({ launch, logsFolder, graphics, updates }: ShellSurroundings) {
  return {
    'shell.info': () => ({
      host: 'electron' as const,
      version: app.getVersion(),
      versions: programVersions(),
      logsFolder,
      isSafeMode: launch.isSafeMode,
      acceleration: graphics.read().acceleration,
      canUpdate: updates.canUpdate,
      screen: launch.screen,
      file: launch.file,
    }),
    'shell.setAcceleration': ({ on }) => {
      graphics.write(chosenGraphics(on))
      return {}
    },
    'shell.checkUpdate': ({ path }) => ({ version: updates.check(path) }),
    'shell.installUpdate': async ({ path }) => {
      await updates.install(path)
      return {}
    },
    'shell.restart': () => {
      app.relaunch()
      app.quit()
      return {}
    },
    'shell.quit': () => {
      app.quit()
      return {}
    },
  } satisfies Partial<HostHandlers<typeof shellContract>>
}

function noticeHandlers({ window, tell }: ShellSurroundings) {
  return {
    'shell.setProgress': ({ fraction }) => {
      // Electron's word for no bar is any number below 0.
      window().setProgressBar(fraction ?? -1)
      return {}
    },
    'shell.notify': ({ title, body, screen, period, unit }) => {
      const notification = new Notification({ title, body })
      notification.on('click', () => {
        window().show()
        if (screen !== null) tell({ type: 'openScreen', screen, period, unit })
      })
      notification.show()
      return {}
    },
  } satisfies Partial<HostHandlers<typeof shellContract>>
}

function programVersions(): Record<string, string> {
  const { electron = '', chrome = '', node } = process.versions
  return {
    thuKyQcdc: app.getVersion(),
    electron,
    chrome,
    node,
    os: `${process.platform} ${process.getSystemVersion()} ${process.arch}`,
  }
}
