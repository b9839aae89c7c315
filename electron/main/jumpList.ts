import { app } from 'electron'
import { hostSentences } from '#shared/text/hostSentences.ts'

const screens = [
  { title: hostSentences.jumpFigures, screen: 'nhap-so-lieu' },
  { title: hostSentences.jumpInbox, screen: 'hop-nhan' },
  { title: hostSentences.jumpConsolidation, screen: 'tong-hop' },
  { title: hostSentences.jumpTasks, screen: 'nhiem-vu' },
]

/** The tasks on the taskbar button's right-click menu (Windows only), the safe mode among them. */
export function setJumpList(): void {
  const program = process.execPath
  const task = (title: string, description: string, argument: string) => ({
    program,
    arguments: argument,
    iconPath: program,
    iconIndex: 0,
    title,
    description,
  })
  // Not there on other systems, whatever the types say.
  app.setUserTasks?.([
    ...screens.map(({ title, screen }) => task(title, title, `--man-hinh=${screen}`)),
    task(hostSentences.safeMode, hostSentences.safeModeHint, '--an-toan'),
  ])
}
