import { app } from 'electron'

/** Puts packages among the recent files on the taskbar button's right-click menu; files of other kinds are passed over. */
export function rememberPackages(paths: readonly string[]): void {
  for (const path of paths) if (/\.qcdc$/i.test(path)) app.addRecentDocument(path)
}
