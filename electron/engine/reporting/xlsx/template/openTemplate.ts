import { posix } from 'node:path'
import { PackageFault } from '#engine/files/zip/packageFault.ts'
import { readZip, type ZipArchive } from '#engine/files/zip/readZip.ts'
import { parseTagText } from './tagText.ts'
import { decodeXml } from './xmlText.ts'

/** A workbook template with its sheets in order; nothing of the sheets is read yet. */
export type OpenTemplate = {
  archive: ZipArchive
  workbookPart: string
  /** Worksheets only, charts that fill a sheet left out. */
  sheets: readonly { name: string; part: string }[]
  /** Of every kind, as `localSheetId` counts them. */
  allSheetNames: readonly string[]
  /** Undefined when the workbook has no shared strings. */
  stringsPart: string | undefined
}

/**
 * The content of the shared strings that hold tags, by their number, and the part without them. They are parsed where
 * they are used: a template may hold hundreds of thousands, and parsed ones would fill the memory.
 */
export type TaggedStrings = { tagged: ReadonlyMap<number, string>; cleanedXml: string }

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** Opens a workbook template. Throws PackageFault when the file is damaged, hostile or no workbook. */
export function openTemplate(bytes: Uint8Array): OpenTemplate {
  const archive = readZip(bytes)
  const workbookPart = targets(archive, '').find(({ type }) => type.endsWith('/officeDocument'))?.part
  if (workbookPart === undefined || !archive.has(workbookPart)) throw notWorkbook()
  const relations = targets(archive, workbookPart)
  const xml = readXml(archive, workbookPart)
  if (!/<workbook\b/.test(xml)) throw notWorkbook()
  const sheets = Array.from(xml.matchAll(/<sheet\b[^>]*>/g), ([tag]) => ({
    name: attribute(tag, 'name'),
    part: relations.find(({ id }) => id === attribute(tag, 'r:id'))?.part ?? '',
  }))
  const stringsPart = relations.find(({ type }) => type.endsWith('/sharedStrings'))?.part
  const worksheets = sheets.filter(({ part }) => part.includes('worksheets/'))
  return { archive, workbookPart, sheets: worksheets, allSheetNames: sheets.map(({ name }) => name), stringsPart }
}

/** The text of a part. Refuses DOCTYPE, comments and CDATA, which no spreadsheet program writes, and other encodings. */
export function readXml(archive: ZipArchive, part: string): string {
  let xml: string
  try {
    xml = utf8.decode(archive.read(part))
  } catch (error) {
    if (error instanceof PackageFault) throw error
    throw resave()
  }
  if (xml.includes('<!')) throw resave()
  return xml
}

/** The strings with tags; in `cleanedXml` each of them is empty, so that no raw tag stays in the filled file. */
export function readTaggedStrings({ archive, stringsPart }: OpenTemplate): TaggedStrings {
  const tagged = new Map<number, string>()
  if (stringsPart === undefined || !archive.has(stringsPart)) return { tagged, cleanedXml: '' }
  let index = -1
  const cleanedXml = readXml(archive, stringsPart).replace(
    /<si\b[^>]*\/>|<si\b[^>]*>([^]*?)<\/si>/g,
    (whole, content?: string) => {
      index++
      if (content === undefined || parseTagText(content) === undefined) return whole
      tagged.set(index, content)
      return '<si><t></t></si>'
    },
  )
  return { tagged, cleanedXml }
}

/** What a part points to: the relations of `xl/workbook.xml` for example; '' stands for the package. */
export function targets(archive: ZipArchive, part: string): { id: string; type: string; part: string }[] {
  const folder = part === '' ? '' : posix.dirname(part)
  const relations = posix.join(folder, '_rels', `${posix.basename(part)}.rels`)
  if (!archive.has(relations)) return []
  return Array.from(readXml(archive, relations).matchAll(/<Relationship\b[^>]*>/g), ([tag]) => {
    const target = attribute(tag, 'Target')
    const place = target.startsWith('/') ? target.slice(1) : posix.join(folder, target)
    return { id: attribute(tag, 'Id'), type: attribute(tag, 'Type'), part: place }
  })
}

/** The value of an attribute in a start tag; '' when it is not there. */
function attribute(tag: string, name: string): string {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag)
  return decodeXml(match?.[1] ?? match?.[2] ?? '')
}

/** The fault of a workbook whose XML is not as Excel and LibreOffice write it. */
export function resave(): PackageFault {
  return new PackageFault(
    'unsupported',
    'Mẫu được ghi theo cách chưa hỗ trợ. Hãy mở bằng Excel rồi lưu lại dạng .xlsx.',
  )
}

function notWorkbook(): PackageFault {
  return new PackageFault('unsupported', 'Tệp không phải là sổ tính Excel (.xlsx). Hãy chọn đúng tệp mẫu.')
}
