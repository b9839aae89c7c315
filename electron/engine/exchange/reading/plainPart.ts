import { hasLegalReferences } from '../../reporting/docx/hasLegalReferences.ts'
import { scanXml } from '../../reporting/docx/scanXml.ts'

/**
 * Where a list begins in a part, and how to get from there to its end: null at the first item in an unusual spelling or
 * with a character that XML forbids.
 */
type PlainList = { opening: RegExp; closing: string; readTo: (from: number) => number | null }

/**
 * Reads a part whose long list is written in the one way that spreadsheet programs write it. What stands around the list
 * is checked as strictly as any XML. False where anything is unusual: then the part must be scanned tag by tag.
 */
export function readPlainPart(xml: string, root: string, list: PlainList): boolean {
  const found = list.opening.exec(xml)
  if (found === null) return false
  const from = found.index + found[0].length
  const to = list.readTo(from)
  if (to === null || !xml.startsWith(list.closing, to)) return false
  const inside = xml.slice(from, to)
  if (inside.includes(']]>') || !hasLegalReferences(inside)) return false
  const around = scanXml(xml.slice(0, from) + xml.slice(to))
  return around?.[0]?.name === root && around.some(({ start }) => start === found.index)
}
