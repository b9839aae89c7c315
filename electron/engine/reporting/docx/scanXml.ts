import { hasLegalReferences } from './hasLegalReferences.ts'

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
const control = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/
const mostDepth = 256

/** The elements of an XML text in document order; null when it is not well-formed or holds a DOCTYPE or CDATA. */
export function scanXml(xml: string): XmlElement[] | null {
  if (control.test(xml) || xml.includes(']]>') || !hasLegalReferences(xml)) return null
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

/** True when two attributes have one name; their shape has been checked before. */
function repeats(attributes: string): boolean {
  let equals = attributes.indexOf('=')
  if (equals === attributes.lastIndexOf('=')) return false
  const names: string[] = []
  for (let at = 0; equals !== -1; equals = attributes.indexOf('=', at)) {
    const name = attributes.slice(at, equals).trim()
    if (names.includes(name)) return true
    names.push(name)
    let open = equals + 1
    while (attributes[open] !== '"' && attributes[open] !== "'") open++
    at = attributes.indexOf(attributes.charAt(open), open + 1) + 1
  }
  return false
}

/** The value of an attribute in the start tag of an element, entities left as they are; null when it has none. */
export function attributeOf(xml: string, element: XmlElement, name: string): string | null {
  const head = xml.slice(element.start, element.contentStart)
  for (const [, found, double, single] of head.matchAll(/\s([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (found === name) return double ?? single ?? ''
  }
  return null
}
