import type { ZipArchive } from '../../files/zip/readZip.ts'
import { relationsOf } from './documentParts.ts'
import type { XmlElement } from './scanXml.ts'
import { fileFault, type TemplateFault } from './templateFault.ts'

const macros = 'Mẫu chứa macro (vbaProject): hãy lưu lại dạng .docx không có macro.'
const chunks = 'Mẫu nhúng một văn bản khác (altChunk): hãy chép nội dung đó thẳng vào mẫu.'
const objects = 'Mẫu nhúng tệp hoặc đối tượng khác (OLE, ActiveX): hãy xóa đối tượng đó hoặc thay bằng hình ảnh.'
const doctype = 'Mẫu có phần khai báo DOCTYPE không an toàn: hãy mở bằng Word rồi lưu lại.'

const refusedRelations: Readonly<Record<string, string>> = {
  vbaProject: macros,
  aFChunk: chunks,
  oleObject: objects,
  package: objects,
  control: objects,
  activeXControlBinary: objects,
  attachedTemplate:
    'Mẫu gắn với một tệp mẫu khác (attachedTemplate): hãy vào Developer, Document Template, chọn lại Normal rồi lưu.',
  subDocument: 'Mẫu gồm văn bản con (subDocument): hãy chép nội dung đó thẳng vào mẫu.',
}

/** What in a package could run, fetch or hide something: macros, embedded objects, links to files, DOCTYPE. */
export function findPackageDangers(archive: ZipArchive): TemplateFault[] {
  const relations = archive.names
    .filter((name) => name.endsWith('.rels'))
    .flatMap((name) => relationDangers(archive, name))
  const parts = archive.names
    .filter((name) => /\.(?:xml|rels|vml)$/i.test(name))
    .flatMap((name) => textDangers(archive, name))
  const names = archive.names.some((name) => /vbaProject|vbaData/i.test(name)) ? [fileFault(macros)] : []
  const all = [...names, ...relations, ...parts]
  return all.filter((fault, at) => all.findIndex((other) => other.message === fault.message) === at)
}

function relationDangers(archive: ZipArchive, relsName: string): TemplateFault[] {
  const part = relsName.replace(/_rels\/([^/]*)\.rels$/, '$1')
  return relationsOf(archive, part).flatMap(({ type, target, isExternal }) => {
    const refused = refusedRelations[type]
    if (refused !== undefined) return [fileFault(refused, part)]
    if (!isExternal || type === 'hyperlink') return []
    const what = type === 'image' ? 'một hình ảnh' : 'một nguồn'
    return [
      fileFault(
        `Mẫu liên kết tới ${what} bên ngoài ("${target.slice(0, 80)}"): hãy chèn thẳng vào mẫu thay cho liên kết.`,
        part,
      ),
    ]
  })
}

function textDangers(archive: ZipArchive, name: string): TemplateFault[] {
  const bytes = archive.read(name)
  if (bytes.includes(0))
    return [fileFault(`Phần "${name}" của mẫu không theo mã UTF-8: hãy mở bằng Word rồi lưu lại.`, name)]
  if (bytes.includes('<!DOCTYPE')) return [fileFault(doctype, name)]
  if (name === '[Content_Types].xml' && bytes.includes('macroEnabled')) return [fileFault(macros, name)]
  return []
}

const refusedElements: Readonly<Record<string, string>> = {
  'w:altChunk': chunks,
  'w:object': objects,
  'w:control': objects,
  'o:OLEObject': objects,
  'w:subDoc': refusedRelations['subDocument'] ?? '',
}
const refusedField = /^\s*(?:DDE|DDEAUTO|INCLUDE\w*|IMPORT|LINK|DATABASE|MACROBUTTON|RD)\b/i

/** Elements and fields of one part that fetch or run something when the document is opened. */
export function findElementDangers(name: string, xml: string, elements: readonly XmlElement[]): TemplateFault[] {
  const messages = new Set(elements.flatMap((element) => refusedElements[element.name] ?? []))
  for (const code of fieldCodes(xml, elements)) {
    if (!refusedField.test(code)) continue
    const word = code.trim().split(/\s/)[0] ?? ''
    messages.add(`Mẫu có trường ${word} lấy nội dung từ nơi khác: hãy chép nội dung đó thẳng vào mẫu rồi xóa trường.`)
  }
  return Array.from(messages, (message) => fileFault(message, name))
}

const fieldElements = new Set(['w:fldSimple', 'w:fldChar', 'w:instrText'])

/** The instruction of every field, its runs joined; one that stands within another is read on its own too. */
function fieldCodes(xml: string, elements: readonly XmlElement[]): string[] {
  const codes: string[] = []
  const open: string[] = []
  for (const element of elements) {
    if (!fieldElements.has(element.name)) continue
    const head = xml.slice(element.start, element.contentStart)
    if (element.name === 'w:fldSimple') codes.push(/\sw:instr\s*=\s*["']([^"']*)/.exec(head)?.[1] ?? '')
    if (element.name === 'w:instrText') {
      const text = xml.slice(element.contentStart, element.contentEnd)
      open.forEach((code, at) => (open[at] = code + text))
      if (open.length === 0) codes.push(text)
    }
    if (element.name !== 'w:fldChar') continue
    if (/["']begin["']/.test(head)) open.push('')
    if (/["']end["']/.test(head)) codes.push(open.pop() ?? '')
  }
  return [...codes, ...open]
}
