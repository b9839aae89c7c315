import { BrowserWindow, Menu, screen } from 'electron'
import { appPage } from './appOrigin.ts'
import { textMenu } from './textMenu.ts'
import { placeOnScreen, smallestWindow } from './windowPlacement.ts'

/** Opens the program's one window, where it was left, and shows it once it has something to show. */
export function createMainWindow(preload: string, isPackaged: boolean): BrowserWindow {
  const window = new BrowserWindow({
    name: 'chinh',
    windowStatePersistence: true,
    title: 'Thư ký QCDC',
    width: 1366,
    height: 768,
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    show: false,
    backgroundColor: '#ffffff',
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      // Chromium has no Vietnamese dictionary: every word would be underlined.
      spellcheck: false,
      devTools: !isPackaged,
    },
  })
  Menu.setApplicationMenu(null)
  window.once('ready-to-show', () => {
    bringOnScreen(window)
    window.show()
  })
  window.webContents.on('context-menu', (_event, about) => textMenu(about)?.popup({ window }))
  void window.loadURL(appPage)
  return window
}

function bringOnScreen(window: BrowserWindow): void {
  if (window.isMaximized() || window.isFullScreen()) return
  const bounds = window.getBounds()
  const screens = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map((display) => display.workArea)
  const placed = placeOnScreen(bounds, screens)
  if (placed !== bounds) window.setBounds(placed)
}
