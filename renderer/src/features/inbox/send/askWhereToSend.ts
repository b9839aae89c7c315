import type { HostClient } from '../../../engine/hostClient.ts'
import { inboxText } from '../../../text/inboxText.ts'

/** Where an exchange file is to be written; null when the person thought better of it. */
export async function askWhereToSend(host: HostClient, suggestedName: string): Promise<string | null> {
  const { chooseFile, fileKind } = inboxText.send
  const filters = [{ name: fileKind, extensions: ['qcdc'] }]
  const { path } = await host.call('shell.chooseSavePath', {
    title: chooseFile,
    purpose: 'gui-di',
    filters,
    suggestedName,
  })
  return path
}
