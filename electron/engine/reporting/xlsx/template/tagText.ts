import { decodeXml } from './xmlText.ts'

/** A tag in a text: `{ten}` a field, `{#dong}` the start of a repeated row, `{/dong}` its end. Places count in the text. */
type Tag = { kind: 'field' | 'open' | 'close'; name: string; start: number; end: number }

/** A string of a template, cut into its runs: `pieces[i]` is a text of the xml, `around[i]` what stands before it. */
export type TagText = {
  around: readonly string[]
  pieces: readonly string[]
  tags: readonly Tag[]
  /** A brace without its partner or with nothing between. */
  brokenAt: string | undefined
}

/** What stands around a text without runs; shared, because a template can hold very many of them. */
const bare: readonly string[] = ['', '']

/** Reads the tags of an `<si>` or `<is>` element's content; undefined when it holds no brace. A tag may span runs. */
export function parseTagText(xml: string): TagText | undefined {
  if (!xml.includes('{') && !xml.includes('}') && !xml.includes('&#')) return undefined
  const isPlain = xml.startsWith('<t>') && xml.indexOf('<', 3) === xml.length - 4 && !xml.includes('&')
  if (isPlain) {
    const plain = xml.slice(3, -4)
    return { around: bare, pieces: [plain], ...findTags(plain) }
  }
  const content = xml.replace(/<rPh\b[^]*?<\/rPh>|<phoneticPr\b[^>]*\/>/g, '')
  const around: string[] = []
  const pieces: string[] = []
  let copied = 0
  for (const match of content.matchAll(/<t\b[^>]*>([^<]*)<\/t>|<t\b[^>]*\/>/g)) {
    around.push(content.slice(copied, match.index))
    pieces.push(decodeXml(match[1] ?? ''))
    copied = match.index + match[0].length
  }
  around.push(content.slice(copied))
  const text = pieces.join('')
  if (!text.includes('{') && !text.includes('}')) return undefined
  return { around, pieces, ...findTags(text) }
}

/** The runs with each tag replaced; a tag over several runs takes the look of its first. */
export function replaceTags({ pieces, tags }: TagText, replace: (tag: Tag) => string): string[] {
  let start = 0
  return pieces.map((piece) => {
    const end = start + piece.length
    let text = ''
    let copied = start
    for (const tag of tags) {
      if (tag.end <= start || tag.start >= end) continue
      if (tag.start >= start) text += piece.slice(copied - start, tag.start - start) + replace(tag)
      copied = Math.min(tag.end, end)
    }
    text += piece.slice(copied - start)
    start = end
    return text
  })
}

/** The one field that a string consists of, loop marks and outer spaces aside. */
export function onlyField(tagText: TagText): Tag | undefined {
  const [first] = tagText.tags
  if (
    first?.kind === 'field' &&
    first.end === tagText.pieces[0]?.length &&
    tagText.pieces.length === 1 &&
    first.start === 0
  )
    return first
  const fields = tagText.tags.filter(({ kind }) => kind === 'field')
  const rest = replaceTags(tagText, () => '').join('')
  return fields.length === 1 && rest.trim() === '' ? fields[0] : undefined
}

function findTags(text: string): { tags: Tag[]; brokenAt: string | undefined } {
  const isOneTag = text.startsWith('{') && text.indexOf('}') === text.length - 1 && text.lastIndexOf('{') === 0
  const found = isOneTag ? [{ 0: text, index: 0 }] : text.matchAll(/\{[^{}]*\}|[{}]/g)
  const tags: Tag[] = []
  let brokenAt: string | undefined
  for (const { 0: whole, index } of found) {
    const tag = whole.length === 1 ? undefined : readTag(whole, index)
    if (tag === undefined) brokenAt ??= text.slice(index, index + 30)
    else tags.push(tag)
  }
  return { tags, brokenAt }
}

/** Undefined when there is nothing between the braces. */
function readTag(whole: string, start: number): Tag | undefined {
  const inner = whole.slice(1, -1).trim().normalize('NFC')
  const mark = inner.charAt(0)
  const name = mark === '#' || mark === '/' ? inner.slice(1).trim() : inner
  if (name === '') return undefined
  return { kind: mark === '#' ? 'open' : mark === '/' ? 'close' : 'field', name, start, end: start + whole.length }
}
