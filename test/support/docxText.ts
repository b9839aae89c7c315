import PizZip from 'pizzip'

/** The text of every paragraph of a .docx: the main part, then headers, footers and notes by name; tabs as \t, breaks as \n. */
export function docxText(bytes: Uint8Array): string[] {
  const zip = new PizZip(bytes)
  const names = Object.keys(zip.files).filter((name) =>
    /^word\/(?:header|footer|footnotes|endnotes)\d*\.xml$/.test(name),
  )
  return ['word/document.xml', ...names.sort()].flatMap((name) => paragraphs(zip.file(name)?.asText() ?? ''))
}

function paragraphs(xml: string): string[] {
  const done: string[] = []
  const open: string[] = []
  for (const [, closing, name, rest, text] of xml.matchAll(/<(\/?)([\w:]+)([^>]*)>([^<]*)/g)) {
    const isSelfClosing = rest?.endsWith('/')
    if (name === 'w:p' && !closing) open.push('')
    if (name === 'w:p' && (closing || isSelfClosing)) done.push(open.pop() ?? '')
    const shown = closing || open.length === 0 ? '' : shownBy(name ?? '', rest ?? '', text ?? '')
    if (shown) open.push((open.pop() ?? '') + shown)
  }
  return done
}

function shownBy(name: string, rest: string, text: string): string {
  if (name === 'w:t' && !rest.endsWith('/')) return decode(text)
  if (name === 'w:br') return '\n'
  return name === 'w:tab' && !rest.includes('w:pos') ? '\t' : ''
}

function decode(text: string): string {
  const signs: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }
  return text.replace(/&(\w+);/g, (whole, name: string) => signs[name] ?? whole)
}
