import { decodeXml } from '../../reporting/xlsx/template/xmlText.ts'
import type { XmlElement } from '../../reporting/docx/scanXml.ts'

/** The value of an attribute in an element's start tag, with or without a prefix; '' when it is not there. */
export function attribute(xml: string, element: XmlElement, name: string): string {
  const head = xml.slice(element.start, element.contentStart)
  const match = patternOf(name).exec(head)
  return decodeXml(match?.[1] ?? match?.[2] ?? '')
}

const patterns = new Map<string, RegExp>()

function patternOf(name: string): RegExp {
  const pattern = patterns.get(name) ?? new RegExp(`\\s(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
  patterns.set(name, pattern)
  return pattern
}
