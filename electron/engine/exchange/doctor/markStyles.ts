import type { XmlElement } from '../../reporting/docx/scanXml.ts'
import { ReadingFault } from '../reading/readingFault.ts'
import { localName, type XmlPart } from '../reading/readXmlPart.ts'
import { applyXmlEdits, withAttribute, type XmlEdit } from './xmlEdit.ts'

/** Red for what must be corrected, yellow for what should be looked at. */
export type MarkTone = 'fault' | 'notice'

/** New cell styles of a workbook, made as they are asked for. */
export type MarkStyles = {
  /** The number of a style like an existing one, but filled with the tone's colour. */
  filled(style: number, tone: MarkTone): number
  /** The number of the style of an explanation. */
  remark(): number
  /** The styles part with what was asked for. */
  render(): string
}

const colours: Readonly<Record<MarkTone, string>> = { fault: 'FFFFC7CE', notice: 'FFFFEB9C' }
const tones: readonly MarkTone[] = ['fault', 'notice']

/** Opens a styles part to add marks to; what is there stays as it is. Throws ReadingFault when it lists no styles. */
export function markStyles(part: XmlPart): MarkStyles {
  const fills = mustFind(part, 'fills')
  const formats = mustFind(part, 'cellXfs')
  const firstFill = childrenOf(part, fills).length
  const known = childrenOf(part, formats).map((element) => part.xml.slice(element.start, element.end))
  const added: string[] = []
  const numbers = new Map<string, number>()
  const add = (key: string, make: () => string): number => {
    const number = numbers.get(key) ?? known.length + added.push(make()) - 1
    numbers.set(key, number)
    return number
  }
  const prefix = formats.name.slice(0, formats.name.indexOf(':') + 1)
  return {
    filled: (style, tone) =>
      add(`${style} ${tone}`, () => withFill(known[style] ?? plainFormat(prefix), firstFill + tones.indexOf(tone))),
    remark: () => add('remark', () => remarkFormat(prefix, firstFill + tones.indexOf('notice'))),
    render: () =>
      applyXmlEdits(part.xml, [
        ...appended(
          part,
          fills,
          firstFill,
          tones.map((tone) => fillXml(prefix, colours[tone])),
        ),
        ...appended(part, formats, known.length, added),
      ]),
  }
}

function withFill(format: string, fill: number): string {
  const end = format.indexOf('>') + 1
  const head = withAttribute(withAttribute(format.slice(0, end), 'fillId', String(fill)), 'applyFill', '1')
  return head + format.slice(end)
}

function plainFormat(prefix: string): string {
  return `<${prefix}xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`
}

function remarkFormat(prefix: string, fill: number): string {
  return `<${prefix}xf numFmtId="0" fontId="0" fillId="${fill}" borderId="0" xfId="0" applyFill="1" applyAlignment="1"><${prefix}alignment vertical="center" wrapText="1"/></${prefix}xf>`
}

function fillXml(prefix: string, colour: string): string {
  return `<${prefix}fill><${prefix}patternFill patternType="solid"><${prefix}fgColor rgb="${colour}"/><${prefix}bgColor indexed="64"/></${prefix}patternFill></${prefix}fill>`
}

/** New children at the end of a list, and its count. */
function appended({ xml }: XmlPart, list: XmlElement, count: number, children: readonly string[]): XmlEdit[] {
  const head = xml.slice(list.start, list.contentStart)
  return [
    { start: list.start, end: list.contentStart, text: withAttribute(head, 'count', String(count + children.length)) },
    { start: list.contentEnd, end: list.contentEnd, text: children.join('') },
  ]
}

function childrenOf({ elements }: XmlPart, list: XmlElement): XmlElement[] {
  const index = elements.indexOf(list)
  return elements.filter(({ parent }) => parent === index)
}

function mustFind(part: XmlPart, name: string): XmlElement {
  const found = part.elements.find((element) => localName(element) === name)
  if (found !== undefined && found.contentEnd > found.contentStart) return found
  throw new ReadingFault(
    'noStyles',
    'Tệp không có phần định dạng ô nên không đánh dấu được. Hãy mở bằng Excel rồi lưu lại.',
  )
}
