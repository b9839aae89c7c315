import { app } from 'electron'
import { join } from 'node:path'

/** Where the program itself lies. Templates are resources beside the archive once it is packed. */
export function programPaths() {
  const root = app.getAppPath()
  return {
    renderer: join(root, 'out', 'renderer'),
    preload: join(root, 'out', 'preload', 'index.cjs'),
    engineProcess: join(root, 'out', 'main', 'engineProcess.js'),
    templates: app.isPackaged ? join(process.resourcesPath, 'templates') : join(root, 'templates'),
  } as const
}

/**
 * Moves the program's own folder to the local, not the roaming, part of the profile: a roaming profile would copy the data file
 * over the network at every log-on.
 */
export function useLocalFolder(): string {
  const local = process.env['LOCALAPPDATA']
  if (local) app.setPath('userData', join(local, 'ThuKyQCDC'))
  return app.getPath('userData')
}
