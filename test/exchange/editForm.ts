import { readZip } from '#engine/files/zip/readZip.ts'
import { writeZip } from '#engine/files/zip/writeZip.ts'

/** What a clerk, a program or an accident puts into a cell; null empties it. */
export type CellEdit =
  | null
  | { number: string }
  | { text: string }
  | { error: string }
  | { date: string }
  | { boolean: boolean }
  | { formula: string; result?: string }

/** Cells by name, by sheet. */
export type FormEdits = { figures?: Record<string, CellEdit>; narratives?: Record<string, CellEdit> }

const parts = { figures: 'xl/worksheets/sheet1.xml', narratives: 'xl/worksheets/sheet2.xml' } as const

/** The bytes of a form with cells changed as a spreadsheet program would write them; their styles stay. */
export function editForm(bytes: Uint8Array, edits: FormEdits): Buffer {
  return replaceParts(bytes, (name, xml) => {
    const sheet = name === parts.figures ? edits.figures : name === parts.narratives ? edits.narratives : undefined
    return Object.entries(sheet ?? {}).reduce((text, [cell, edit]) => editCell(text, cell, edit), xml)
  })
}

/** The bytes of a package with the text of its parts passed through a function. */
export function replaceParts(bytes: Uint8Array, change: (name: string, xml: string) => string): Buffer {
  const archive = readZip(bytes)
  const entries = archive.names.map((name) => ({
    name,
    bytes: Buffer.from(change(name, archive.read(name).toString('utf8'))),
  }))
  return writeZip(entries)
}

function editCell(xml: string, cell: string, edit: CellEdit): string {
  const pattern = new RegExp(`<c r="${cell}"([^>]*?)(?:/>|>.*?</c>)`, 's')
  const found = pattern.exec(xml)
  if (!found) throw new Error(`The form has no cell ${cell}`)
  const style = /\ss="\d+"/.exec(found[1] ?? '')?.[0] ?? ''
  return xml.replace(pattern, () => cellXml(cell, style, edit))
}

function cellXml(cell: string, style: string, edit: CellEdit): string {
  const start = `<c r="${cell}"${style}`
  if (edit === null) return `${start}/>`
  if ('number' in edit) return `${start}><v>${edit.number}</v></c>`
  if ('text' in edit) return `${start} t="inlineStr"><is><t xml:space="preserve">${escape(edit.text)}</t></is></c>`
  if ('error' in edit) return `${start} t="e"><v>${edit.error}</v></c>`
  if ('date' in edit) return `${start} t="d"><v>${edit.date}</v></c>`
  if ('boolean' in edit) return `${start} t="b"><v>${edit.boolean ? 1 : 0}</v></c>`
  return `${start}><f>${escape(edit.formula)}</f>${edit.result === undefined ? '' : `<v>${edit.result}</v>`}</c>`
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
