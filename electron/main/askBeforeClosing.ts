import { dialog, type BrowserWindow } from 'electron'
import { hostSentences } from '#shared/text/hostSentences.ts'

/** Asks before the window closes only while long work runs; what was typed is saved already. */
export function askBeforeClosing(window: BrowserWindow, isWorking: () => boolean): void {
  window.on('close', (event) => {
    if (!isWorking()) return
    const buttons = [hostSentences.wait, hostSentences.stopAndClose]
    const answer = dialog.showMessageBoxSync(window, {
      type: 'question',
      message: hostSentences.workRunning,
      buttons,
      defaultId: 0,
      cancelId: 0,
    })
    if (answer === 0) event.preventDefault()
  })
}
