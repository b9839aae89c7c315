import { app, type Session, type WebContents } from 'electron'
import { isAppUrl } from './appOrigin.ts'

/** Denies to every page what this program never needs: other addresses, windows, webviews. Must run before any window. */
export function lockContents(): void {
  app.on('web-contents-created', (_event, contents) => lockOne(contents))
}

function lockOne(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

/** Denies permissions, devices, downloads and every request that is not for the program's own page. */
export function lockSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => event.preventDefault())
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isAppUrl(url) }))
}
