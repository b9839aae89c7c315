import type { HostClient } from '../../engine/hostClient.ts'
import { documentsText } from '../../text/documentsText.ts'

/** The folder where reports go; null when the person thought better of it. */
export async function askForFolder(host: HostClient): Promise<string | null> {
  const { path } = await host.call('shell.chooseFolder', { title: documentsText.chooseFolder, purpose: 'van-ban' })
  return path
}
