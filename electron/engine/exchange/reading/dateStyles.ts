import { localName, type XmlPart } from './readXmlPart.ts'
import { attribute } from './xmlAttributes.ts'

/** The numbers of the cell styles that show a number as a date (ECMA-376 part 1, 18.8.30 for the built-in ones). */
export function dateStyles(part: XmlPart | null): ReadonlySet<number> {
  if (part === null) return new Set()
  const custom = customDateFormats(part)
  const found = new Set<number>()
  let style = 0
  for (const element of part.elements) {
    const parent = part.elements[element.parent]
    if (localName(element) !== 'xf' || parent === undefined || localName(parent) !== 'cellXfs') continue
    const format = Number(attribute(part.xml, element, 'numFmtId'))
    if (custom.get(format) ?? isBuiltInDate(format)) found.add(style)
    style++
  }
  return found
}

function customDateFormats({ xml, elements }: XmlPart): Map<number, boolean> {
  const formats = elements.filter((element) => localName(element) === 'numFmt')
  return new Map(
    formats.map((element) => {
      return [Number(attribute(xml, element, 'numFmtId')), isDateCode(attribute(xml, element, 'formatCode'))]
    }),
  )
}

function isBuiltInDate(format: number): boolean {
  return (format >= 14 && format <= 22) || (format >= 27 && format <= 36) || (format >= 45 && format <= 58)
}

/** Letters of day, month, year or hour outside quoted text, colours and conditions. */
function isDateCode(code: string): boolean {
  return /[dmyh]/i.test(code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, ''))
}
