import { type TemplatePart, around, elementAt } from './templatePart.ts'

/** The text width of each section of the main part, in twips, with where the section ends. */
export type PageWidths = readonly { end: number; width: number }[]

const a4TextWidth = 9355

/** Reads the page set-up of every section. */
export function readPageWidths(part: TemplatePart): PageWidths {
  const number = (xml: string, element: string, attribute: string) =>
    Number(new RegExp(`<w:${element}\\b[^>]*\\bw:${attribute}="(\\d+)"`).exec(xml)?.[1] ?? NaN)
  return part.elements
    .filter((element) => element.name === 'w:sectPr')
    .map(({ contentStart, contentEnd, end }) => {
      const xml = part.xml.slice(contentStart, contentEnd)
      const width = number(xml, 'pgSz', 'w') - number(xml, 'pgMar', 'left') - number(xml, 'pgMar', 'right')
      return { end, width: width > 0 ? width : a4TextWidth }
    })
}

/** The width that a block has in place of a paragraph: that of its cell, else of its section, in twips. */
export function widthAt(part: TemplatePart, paragraph: number, pageWidths: PageWidths): number {
  const cell = around(part, paragraph, 'w:tc')
  if (cell !== -1) {
    const { contentStart, contentEnd } = elementAt(part, cell)
    const found = /<w:tcW\b[^>]*\bw:w="(\d+)"/.exec(part.xml.slice(contentStart, contentEnd))
    if (found) return Number(found[1])
  }
  const { end } = elementAt(part, paragraph)
  const isMain = part.elements[0]?.name === 'w:document'
  return (isMain ? pageWidths.find((section) => section.end > end) : pageWidths.at(-1))?.width ?? a4TextWidth
}
