import { decodeXml } from '../../reporting/xlsx/template/xmlText.ts'
import type { XmlElement } from '../../reporting/docx/scanXml.ts'
import { ReadingFault } from './readingFault.ts'
import { readingLimits } from './readingLimits.ts'
import { readPlainPart } from './plainPart.ts'
import { isNamed, scanPart, type XmlPart, type XmlText } from './readXmlPart.ts'

/** The text of a shared string by its number; undefined when there is no such string. */
type SharedTexts = (index: number) => string | undefined

/** The shared strings of a workbook; each is put together when it is first asked for. Throws ReadingFault. */
export function sharedTexts(text: XmlText | null): SharedTexts {
  if (text === null) return () => undefined
  const read = plainStrings(text.xml) ?? scannedStrings(scanPart(text))
  const known = new Map<number, string | undefined>()
  return (index) => {
    const found = known.get(index) ?? read(index)
    known.set(index, found)
    return found
  }
}

const opening = /<sst(?: [\w:]{1,30}="[^"<]{0,200}"){0,20}>/
const closing = '</sst>'
const item = /<si><t(?: xml:space="preserve")?>([^<\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]*)<\/t><\/si>/y

/** Strings that are all of one run, as spreadsheet programs write them where nobody coloured single words. */
function plainStrings(xml: string): SharedTexts | null {
  const texts: string[] = []
  const readTo = (from: number): number => {
    let at = from
    item.lastIndex = at
    for (let match = item.exec(xml); match !== null; match = item.exec(xml)) {
      texts.push(match[1] ?? '')
      at = item.lastIndex
    }
    return at
  }
  const isPlain = readPlainPart(xml, 'sst', { opening, closing, readTo })
  if (!isPlain) return null
  return (index) => {
    const text = texts[index]
    if (text !== undefined) mustBeShort(text)
    return text === undefined ? undefined : cellText(decodeXml(text))
  }
}

function scannedStrings(part: XmlPart): SharedTexts {
  const items = part.elements.flatMap((element, index) => (isNamed(element, 'si') ? [index] : []))
  return (index) => {
    const at = items[index]
    return at === undefined ? undefined : textInside(part, at)
  }
}

/** The text of an `<si>` or `<is>` element: its runs joined, without readings of East Asian signs, in NFC. */
export function textInside({ xml, elements }: XmlPart, index: number): string {
  const container = elements[index]
  if (container === undefined) return ''
  let text = ''
  for (let at = index + 1; at < elements.length; at++) {
    const element = elements[at]
    if (element === undefined || element.start >= container.end) break
    if (isNamed(element, 't') && !isReading(elements, element)) text += contentOf(xml, element)
    mustBeShort(text)
  }
  return cellText(text)
}

/** Text as it is written in XML, made what the clerk sees: references and `_x000D_` decoded, line ends one kind, NFC. */
function cellText(text: string): string {
  if (/^[\u0020-\u005E\u0060-\u007E]*$/.test(text)) return text
  if (!text.includes('_x') && !text.includes('\r')) return text.normalize('NFC')
  return text
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    .replace(/\r\n?/g, '\n')
    .normalize('NFC')
}

/** The value of a cell of a type: only what a formula gave as text is text; the rest is a number or a number of a text. */
export function textOf(decoded: string, type: string): string {
  return type === 'str' ? cellText(decoded) : decoded
}

/** The decoded text right inside an element. */
export function contentOf(xml: string, { contentStart, contentEnd }: XmlElement): string {
  const content = xml.slice(contentStart, contentEnd)
  return decodeXml(content.includes('<') ? content.replace(/<[^>]*>/g, '') : content)
}

function isReading(elements: readonly XmlElement[], { parent }: XmlElement): boolean {
  const above = elements[parent]
  return above !== undefined && isNamed(above, 'rPh')
}

function mustBeShort(text: string): void {
  if (text.length > readingLimits.textLength * 2)
    throw new ReadingFault('textTooLong', 'Tệp có ô chữ dài quá mức Excel cho phép nên không mở.')
}
