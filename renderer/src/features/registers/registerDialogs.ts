import type { HostClient } from '../../engine/hostClient.ts'
import { registersText as text } from '../../text/registersText.ts'

const extensions = { excel: ['xlsx'], json: ['json'], any: [] } as const
type FileKind = keyof typeof extensions

const filtersOf = (kind: FileKind) =>
  kind === 'any' ? [] : [{ name: text.fileKinds[kind], extensions: [...extensions[kind]] }]

/** A file of a kind that a person chose; null when they thought better of it. */
export async function askForFile(host: HostClient, title: string, kind: FileKind): Promise<string | null> {
  const choice = { title, purpose: 'so-theo-doi', filters: filtersOf(kind), multiple: false }
  const [path] = await host.chooseFiles(choice)
  return path ?? null
}

/** Where to write a file of a kind; null when the person thought better of it. */
export async function askWhereToWrite(
  host: HostClient,
  title: string,
  kind: FileKind,
  name: string,
): Promise<string | null> {
  const suggestedName = kind === 'any' ? name : `${name}.${extensions[kind][0]}`
  const choice = { title, purpose: 'so-theo-doi', filters: filtersOf(kind), suggestedName }
  return (await host.call('shell.chooseSavePath', choice)).path
}
