import { readZip } from '../../electron/engine/files/zip/readZip.ts'
import { writeZip } from '../../electron/engine/files/zip/writeZip.ts'

/** The bench's template in the markers of carbone, where a loop is the row `[i]` and the beginning of a row `[i+1]`. */
export function toCarboneTemplate(template: Buffer): Buffer {
  const archive = readZip(template)
  return writeZip(
    archive.names.map((name) => {
      const text = archive.read(name).toString('utf8')
      return { name, bytes: Buffer.from(convertPart(text), 'utf8') }
    }),
  )
}

function convertPart(xml: string): string {
  return plainTags(inlineLoops(rowLoops(sectionLoop(xml))))
}

const paragraphWith = (text: string) => {
  const escaped = text.replace(/[{}/#]/g, '\\$&')
  return new RegExp(`<w:p>(?:(?!</w:p>).)*${escaped}(?:(?!</w:p>).)*</w:p>`)
}

/** The paragraphs between `{#muc}` and `{/muc}`, with those of `{#doan}` inside. */
function sectionLoop(xml: string): string {
  const heading = paragraphWith('{ten}').exec(xml)?.[0] ?? ''
  const paragraph = paragraphWith('{noi_dung}').exec(xml)?.[0] ?? ''
  const marks = ['{#muc}', '{#doan}', '{/doan}', '{/muc}']
  const bare = marks.reduce((text, mark) => text.replace(paragraphWith(mark), ''), xml)
  const item = (at: string, inner: string) => paragraph.replace('{noi_dung}', `{d.muc[${at}].doan[${inner}].noi_dung}`)
  return bare
    .replace(heading, heading.replace('{ten}', '{d.muc[i].ten}'))
    .replace(paragraph, item('i', 'i') + item('i', 'i+1') + heading.replace('{ten}', '{d.muc[i+1].ten}'))
}

function rowLoops(xml: string): string {
  return xml.replace(/<w:tr>(?:(?!<\/w:tr>).)*<\/w:tr>/g, (row) => {
    const [, name] = /\{#(\w+)\}\{tt\}/.exec(row) ?? []
    if (name === undefined) return row
    const bare = row.replace(`{#${name}}`, '').replace(`{/${name}}`, '')
    const at = (index: string) => bare.replace(/\{(\w+)\}/g, `{d.${name}[${index}].$1}`)
    return at('i') + at('i+1')
  })
}

/** The run around an inline loop is what carbone repeats. */
function inlineLoops(xml: string): string {
  return xml.replace(
    /<w:r>((?:(?!<w:r>).)*?)\{#(\w+)\}\{(\w+)\}([^{]*)\{\/\2\}(.*?)<\/w:r>/g,
    (...groups: string[]) => {
      const [, before = '', list = '', name = '', after = '', end = ''] = groups
      const at = (index: string) => `<w:r>${before}{d.${list}[${index}].${name}}${after}${end}</w:r>`
      return at('i') + at('i+1')
    },
  )
}

function plainTags(xml: string): string {
  return xml.replace(/\{(\w+)\}/g, '{d.$1}')
}
