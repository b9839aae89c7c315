import { app, dialog, type BrowserWindow } from 'electron'
import type { LogIncident } from '#hosts/contractRunner.ts'
import { hostSentences } from '#shared/text/hostSentences.ts'
import type { GraphicsMemory } from './graphicsMemory.ts'
import { afterGraphicsCrash } from './graphicsSettings.ts'

/** Meets the death of the graphics process, of the page, and faults of this process with a sentence and a number. */
export function watchCrashes(
  window: () => BrowserWindow | null,
  graphics: GraphicsMemory,
  logIncident: LogIncident,
): void {
  app.on('child-process-gone', (_event, { type, reason }) => {
    if (type !== 'GPU' || reason === 'clean-exit' || reason === 'killed') return
    logIncident('graphics', coded(reason))
    const before = graphics.read()
    const after = afterGraphicsCrash(before)
    graphics.write(after)
    if (before.acceleration && !after.acceleration)
      void dialog.showMessageBox({ type: 'info', message: hostSentences.accelerationOff })
  })
  app.on('render-process-gone', (_event, contents, { reason }) => {
    if (reason === 'clean-exit' || contents !== window()?.webContents) return
    askToReopen(window(), logIncident('window', coded(reason)))
  })
  const tellFault = (error: unknown) =>
    dialog.showErrorBox('Thư ký QCDC', hostSentences.programFailed(logIncident('main', error)))
  process.on('uncaughtException', tellFault)
  process.on('unhandledRejection', tellFault)
}

function askToReopen(window: BrowserWindow | null, incident: string): void {
  const buttons = [hostSentences.reopen, hostSentences.close]
  const answer = dialog.showMessageBoxSync({
    type: 'error',
    message: hostSentences.windowCrashed(incident),
    buttons,
    defaultId: 0,
    cancelId: 1,
  })
  if (answer === 0) window?.reload()
  else app.quit()
}

function coded(reason: string): Error {
  return Object.assign(new Error(), { code: reason.toUpperCase().replaceAll('-', '_') })
}
