import { refuse } from '#shared/contract/failure.ts'
import type { shellContract } from '#shared/contract/hostContract.ts'
import type { HostHandlers } from '../contractRunner.ts'
import { saveSupportBundle } from '../supportBundle.ts'
import type { WrittenFiles } from '../writtenFiles.ts'
import type { SessionFiles } from './sessionFiles.ts'

type Surroundings = { version: string; logsFolder: string; files: SessionFiles; written: WrittenFiles }

/**
 * `shell.*` where the window is a browser's: a folder of the session stands in for dialogs, fetching for opening. The taskbar
 * and notifications have nothing to show themselves on; what belongs to an installed program is refused.
 */
export function loopbackShell(around: Surroundings): HostHandlers<typeof shellContract> {
  const { files, written } = around
  const versions = { thuKyQcdc: around.version, node: process.versions.node, os: `${process.platform}-${process.arch}` }
  const installedOnly = (field: string) => () =>
    refuse('badInput', { field, reason: 'chỉ làm được trong chương trình đã cài' })
  return {
    'shell.info': () => ({
      host: 'loopback',
      version: around.version,
      versions,
      logsFolder: around.logsFolder,
      isSafeMode: false,
      acceleration: true,
      canUpdate: false,
      screen: null,
      file: null,
    }),
    // A browser hands chosen files in as uploads, so there is never one to choose here.
    'shell.chooseFiles': () => ({ paths: [] }),
    'shell.chooseFolder': () => ({ path: files.folder() }),
    'shell.chooseSavePath': ({ suggestedName }) => ({ path: files.pathFor(suggestedName) }),
    'shell.openFile': ({ path }) => ({ link: files.grant(written.mustBeOpenable(path)) }),
    'shell.showInFolder': ({ path }) => {
      written.mustBeWritten(path)
      return {}
    },
    'shell.setProgress': () => ({}),
    'shell.notify': () => ({}),
    'shell.exportSupport': ({ path }) => {
      saveSupportBundle(path, around.logsFolder, versions)
      written.add(path)
      return { path }
    },
    'shell.setAcceleration': installedOnly('acceleration'),
    'shell.checkUpdate': installedOnly('update'),
    'shell.installUpdate': installedOnly('update'),
    'shell.restart': installedOnly('restart'),
    'shell.quit': installedOnly('quit'),
  }
}
