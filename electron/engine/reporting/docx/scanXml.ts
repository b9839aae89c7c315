/** One element of an XML text by its offsets; `parent` is an index into the same list, -1 for the root. */
export type XmlElement = {
  name: string
  parent: number
  start: number
  /** Where the start tag ends and the content begins. */
  contentStart: number
  contentEnd: number
  end: number
}

const markup =
  /<(?:!--[^]*?-->|\?[^]*?\?>|\/([\w:.-]+)\s*>|([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>)/y
const illegal = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-f]{1,6});)|\]\]>/i
const mostDepth = 256

/** The elements of an XML text in document order; null when it is not well-formed or holds a DOCTYPE or CDATA. */
export function scanXml(xml: string): XmlElement[] | null {
  if (illegal.test(xml) || !hasLegalReferences(xml)) return null
  const elements: XmlElement[] = []
  const open: number[] = []
  let at = 0
  for (let next = xml.indexOf('<'); next !== -1; next = xml.indexOf('<', at)) {
    if (open.length === 0 && xml.slice(at, next).trim() !== '') return null
    markup.lastIndex = next
    const match = markup.exec(xml)
    if (!match || !take(elements, open, match)) return null
    at = markup.lastIndex
  }
  return open.length === 0 && elements.length > 0 && xml.slice(at).trim() === '' ? elements : null
}

function take(elements: XmlElement[], open: number[], match: RegExpExecArray): boolean {
  const [text, closing, opening, attributes, slash] = match
  if (closing !== undefined) return close(elements, open, closing, match.index, match.index + text.length)
  if (opening === undefined) return true
  const parent = open.at(-1) ?? -1
  if ((parent === -1 && elements.length > 0) || open.length > mostDepth || repeats(attributes ?? '')) return false
  const end = match.index + text.length
  elements.push({ name: opening, parent, start: match.index, contentStart: end, contentEnd: end, end })
  if (slash !== '/') open.push(elements.length - 1)
  return true
}

function close(elements: XmlElement[], open: number[], name: string, start: number, end: number): boolean {
  const element = elements[open.pop() ?? -1]
  if (element?.name !== name) return false
  element.contentEnd = start
  element.end = end
  return true
}

function repeats(attributes: string): boolean {
  const names = Array.from(attributes.matchAll(/([\w:.-]+)\s*=\s*(?:"[^"]*"|'[^']*')/g), (match) => match[1])
  return names.length > 1 && new Set(names).size < names.length
}

function hasLegalReferences(xml: string): boolean {
  for (const [, decimal, hex] of xml.matchAll(/&#(?:(\d+)|x([\da-f]+));/gi)) {
    const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal)
    const isLegal =
      code === 9 || code === 10 || code === 13 || (code >= 32 && code < 0xd800) || (code > 0xdfff && code < 0xfffe)
    if (!isLegal && !(code >= 0x10000 && code <= 0x10ffff)) return false
  }
  return true
}

/** The value of an attribute in the start tag of an element, entities left as they are; null when it has none. */
export function attributeOf(xml: string, element: XmlElement, name: string): string | null {
  const head = xml.slice(element.start, element.contentStart)
  for (const [, found, double, single] of head.matchAll(/\s([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (found === name) return double ?? single ?? ''
  }
  return null
}
