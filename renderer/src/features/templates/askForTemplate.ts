import type { HostClient } from '../../engine/hostClient.ts'
import { templatesText as text } from '../../text/templatesText.ts'

const filters = [{ name: text.fileKind, extensions: ['docx'] }]

/** The edited template that a person chose; null when they thought better of it. */
export async function askForTemplate(host: HostClient): Promise<string | null> {
  const [path] = await host.chooseFiles({ title: text.checkTitle, purpose: 'mau-bieu', filters, multiple: false })
  return path ?? null
}

/** Where to write a template; null when the person thought better of it. */
export async function askWhereToWrite(host: HostClient, name: string): Promise<string | null> {
  const choice = { title: text.exportTitle, purpose: 'mau-bieu', filters, suggestedName: `${name}.docx` }
  const { path } = await host.call('shell.chooseSavePath', choice)
  return path
}
