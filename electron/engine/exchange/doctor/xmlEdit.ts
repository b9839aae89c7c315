/** One change of an XML text: what stands from `start` to `end` gives way to `text`. */
export type XmlEdit = { start: number; end: number; text: string }

/** Makes the changes, which must not overlap; of several at one place the earlier in the list comes first. */
export function applyXmlEdits(xml: string, edits: readonly XmlEdit[]): string {
  const pieces: string[] = []
  let copied = 0
  for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start)) {
    pieces.push(xml.slice(copied, start), text)
    copied = end
  }
  return pieces.join('') + xml.slice(copied)
}

/** A start tag with an attribute set, in its place or as the last one. */
export function withAttribute(tag: string, name: string, value: string): string {
  const cleared = withoutAttribute(tag, name)
  return cleared.replace(/\s*(\/?>)$/, ` ${name}="${value}"$1`)
}

/** A start tag without an attribute. */
export function withoutAttribute(tag: string, name: string): string {
  return tag.replace(new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`), '')
}
