import type { Output } from '#shared/rpc/connectEngine.ts'
import type { HostClient } from '../../engine/hostClient.ts'
import { templatesText as text } from '../../text/templatesText.ts'

/** The program that a template is edited in. */
type TemplateKind = Output<'templates.list'>['templates'][number]['kind']

const extensions: Readonly<Record<TemplateKind, string>> = { word: 'docx', excel: 'xlsx' }

const filtersOf = (kinds: readonly TemplateKind[]) =>
  kinds.map((kind) => ({ name: text.fileKinds[kind], extensions: [extensions[kind]] }))

/** The edited template of one of some kinds that a person chose; null when they thought better of it. */
export async function askForTemplate(host: HostClient, ...kinds: readonly TemplateKind[]): Promise<string | null> {
  const choice = { title: text.checkTitle, purpose: 'mau-bieu', filters: filtersOf(kinds), multiple: false }
  const [path] = await host.chooseFiles(choice)
  return path ?? null
}

/** Where to write a template; null when the person thought better of it. */
export async function askWhereToWrite(host: HostClient, name: string, kind: TemplateKind): Promise<string | null> {
  const choice = { title: text.exportTitle, purpose: 'mau-bieu', filters: filtersOf([kind]) }
  const suggestedName = `${name}.${extensions[kind]}`
  const { path } = await host.call('shell.chooseSavePath', { ...choice, suggestedName })
  return path
}
