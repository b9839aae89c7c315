import type { TemplateFault } from './templateFault.ts'
import { type Paragraph, type TemplatePart, interruption } from './templatePart.ts'

const longest = 80

/** A fault of a tag at its paragraph: "Thẻ {ten ở thân văn bản, đoạn "…", chưa đóng: hãy …". */
export function describeFault(
  part: TemplatePart,
  paragraph: Paragraph,
  tag: string,
  what: string,
  doThis: string,
): TemplateFault {
  const text = shorten(paragraph.joined)
  const written = shorten(tag)
  return {
    tag: written,
    part: part.name,
    paragraph: text,
    message: `Thẻ ${written} (${part.place}, đoạn "${text}") ${what}: ${doThis}.`,
  }
}

function shorten(raw: string): string {
  const text = decode(raw.replaceAll(interruption, ' ')).replace(/\s+/g, ' ').trim()
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`
}

function decode(raw: string): string {
  const names: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }
  return raw.replace(/&(lt|gt|quot|apos|amp);/g, (whole, name: string) => names[name] ?? whole)
}
