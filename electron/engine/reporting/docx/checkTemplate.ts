import { readTemplate } from './compileTemplate.ts'
import { describeFault } from './describeFault.ts'
import { nearestName } from '#shared/domain/text/nearestName.ts'
import type { TagNode } from './pairTags.ts'
import type { ReadPart } from './readPart.ts'
import { sampleName } from './sampleTable.ts'
import { type TemplateFault, TemplateRefused } from './templateFault.ts'

/** The names that a template may use: texts, sections with the names within them, and the blocks of `{@…}`. */
export type KnownTags = {
  readonly texts: readonly string[]
  readonly sections: Readonly<Record<string, KnownTags>>
  readonly blocks: readonly string[]
}

/** Everything that is wrong with a template, unknown tags included; empty when it can be used. Never throws for a bad file. */
export function checkTemplate(bytes: Uint8Array, known: KnownTags): TemplateFault[] {
  try {
    const { parts, faults } = readTemplate(bytes)
    return [...faults, ...parts.flatMap((read) => checkNames(read, read.nodes, [known]))]
  } catch (error) {
    if (error instanceof TemplateRefused) return [...error.faults]
    throw error
  }
}

/** Names are looked up in the sections around, innermost first, as they are when the template is filled. */
function checkNames(read: ReadPart, nodes: readonly TagNode[], scopes: readonly KnownTags[]): TemplateFault[] {
  return nodes.flatMap((node) => {
    const { tag } = node
    const wrong = tag.name === sampleName ? null : whatIsWrong(node, scopes)
    const faults = wrong ? [describeFault(read.part, tag.paragraph, tag.written, wrong.what, wrong.doThis)] : []
    const inner = tag.kind === 'loop' ? sectionNamed(tag.name, scopes) : undefined
    // What stands within an unknown section cannot be judged.
    if (wrong && (tag.kind === 'loop' || tag.kind === 'inverted')) return faults
    return [...faults, ...checkNames(read, node.children, inner ? [...scopes, inner] : scopes)]
  })
}

function sectionNamed(name: string, scopes: readonly KnownTags[]): KnownTags | undefined {
  const scope = scopes.findLast((one) => Object.hasOwn(one.sections, name))
  return scope?.sections[name]
}

type Wrong = { what: string; doThis: string }

function whatIsWrong({ tag }: TagNode, scopes: readonly KnownTags[]): Wrong | null {
  const { name, kind } = tag
  const texts = scopes.flatMap((scope) => scope.texts)
  const sections = scopes.flatMap((scope) => Object.keys(scope.sections))
  if (kind === 'block') {
    const blocks = scopes.flatMap((scope) => scope.blocks)
    return blocks.includes(name) ? null : unknown(name, blocks, scopes, '@')
  }
  if (name === '.')
    return scopes.length > 1 ? null : { what: 'đứng ngoài mọi phần lặp', doThis: 'hãy đặt nó trong một phần lặp' }
  if (kind === 'text') {
    if (texts.includes(name)) return null
    if (sections.includes(name)) return { what: 'là một danh sách', doThis: `hãy viết {#${name}}…{/${name}}` }
    return unknown(name, texts, scopes, '')
  }
  const isKnown = sections.includes(name) || texts.includes(name)
  return isKnown ? null : unknown(name, sections, scopes, kind === 'loop' ? '#' : '^')
}

function unknown(name: string, here: readonly string[], scopes: readonly KnownTags[], sign: string): Wrong {
  const root = scopes[0]
  const home = root ? homeOf(name, root) : null
  if (home !== null) return { what: `chỉ dùng được trong {#${home}}…{/${home}}`, doThis: 'hãy chuyển thẻ vào phần đó' }
  const near = nearestName(name, here)
  const doThis =
    near === null
      ? 'hãy xem danh sách thẻ trong hướng dẫn mẫu rồi sửa lại'
      : `hãy sửa thành {${sign}${near}} nếu đúng ý`
  return { what: 'không có trong danh sách thẻ', doThis }
}

/** The section in which a name is known; null when it is known nowhere. */
function homeOf(name: string, tags: KnownTags): string | null {
  for (const [section, inner] of Object.entries(tags.sections)) {
    const own = [...inner.texts, ...Object.keys(inner.sections), ...inner.blocks]
    if (own.includes(name)) return section
    const deeper = homeOf(name, inner)
    if (deeper !== null) return deeper
  }
  return null
}
