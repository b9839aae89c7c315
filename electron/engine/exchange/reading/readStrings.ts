import { decodeXml } from '../../reporting/xlsx/template/xmlText.ts'
import type { XmlElement } from '../../reporting/docx/scanXml.ts'
import { ReadingFault } from './readingFault.ts'
import { readingLimits } from './readingLimits.ts'
import { isNamed, type XmlPart } from './readXmlPart.ts'

/** The text of a shared string by its number; undefined when there is no such string. */
export type SharedTexts = (index: number) => string | undefined

/** The shared strings of a workbook; each is put together when it is first asked for. */
export function sharedTexts(part: XmlPart | null): SharedTexts {
  if (part === null) return () => undefined
  const items = part.elements.flatMap((element, index) => (isNamed(element, 'si') ? [index] : []))
  const known = new Map<number, string>()
  return (index) => {
    const at = items[index]
    if (at === undefined) return undefined
    const text = known.get(index) ?? textInside(part, at)
    known.set(index, text)
    return text
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
export function cellText(text: string): string {
  if (/^[\u0020-\u005E\u0060-\u007E]*$/.test(text)) return text
  return text
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    .replace(/\r\n?/g, '\n')
    .normalize('NFC')
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
