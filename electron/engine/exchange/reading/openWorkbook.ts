import { posix } from 'node:path'
import { readZip, type ZipArchive } from '../../files/zip/readZip.ts'
import { ReadingFault } from './readingFault.ts'
import { readingLimits } from './readingLimits.ts'
import { localName, readXmlPart, type XmlPart } from './readXmlPart.ts'
import { attribute } from './xmlAttributes.ts'

/** A workbook from outside with its directory checked; no sheet is read yet. */
type ForeignWorkbook = {
  archive: ZipArchive
  /** Worksheets in order, charts that fill a sheet left out. */
  sheets: readonly { name: string; part: string }[]
  stringsPart: string | null
  stylesPart: string | null
  /** Day 0 is 1904-01-01 instead of 1899-12-30. */
  isFrom1904: boolean
}

/** Opens an .xlsx that came from outside. Throws ReadingFault or PackageFault; macros and other formats are refused. */
export function openWorkbook(bytes: Uint8Array): ForeignWorkbook {
  const archive = readZip(bytes)
  mustHaveNoMacros(archive)
  const workbookPart = relations(archive, '').find(({ type }) => type.endsWith('/officeDocument'))?.part
  if (workbookPart === undefined || !archive.has(workbookPart)) throw notWorkbook()
  const workbook = readXmlPart(archive, workbookPart)
  if (workbook.elements[0] === undefined || localName(workbook.elements[0]) !== 'workbook') throw notWorkbook()
  const related = relations(archive, workbookPart)
  const partOf = (kind: string) =>
    related.find(({ type, part }) => type.endsWith(`/${kind}`) && archive.has(part))?.part ?? null
  return {
    archive,
    sheets: sheetsOf(workbook, archive, related),
    stringsPart: partOf('sharedStrings'),
    stylesPart: partOf('styles'),
    isFrom1904: workbook.elements.some((element) => isFrom1904(workbook.xml, element)),
  }
}

type Relation = { id: string; type: string; part: string }

function sheetsOf(workbook: XmlPart, archive: ZipArchive, related: readonly Relation[]): ForeignWorkbook['sheets'] {
  const byId = new Map(related.map((relation) => [relation.id, relation]))
  const sheets = workbook.elements.flatMap((element) => {
    if (localName(element) !== 'sheet') return []
    const relation = byId.get(attribute(workbook.xml, element, 'id'))
    const name = attribute(workbook.xml, element, 'name').normalize('NFC')
    const isSheet = relation?.type.endsWith('/worksheet') === true && archive.has(relation.part)
    return isSheet ? [{ name, part: relation.part }] : []
  })
  if (sheets.length > readingLimits.sheets)
    throw new ReadingFault('tooManySheets', `Sổ tính có ${sheets.length} trang, quá nhiều so với một biểu báo cáo.`)
  return sheets
}

function isFrom1904(xml: string, element: XmlPart['elements'][number]): boolean {
  return localName(element) === 'workbookPr' && /^(1|true)$/.test(attribute(xml, element, 'date1904'))
}

/** What a part points to; '' stands for the package. Targets outside the package are left out. */
function relations(archive: ZipArchive, part: string): Relation[] {
  const folder = part === '' ? '' : posix.dirname(part)
  const name = posix.join(folder, '_rels', `${posix.basename(part)}.rels`)
  if (!archive.has(name)) return []
  const { xml, elements } = readXmlPart(archive, name)
  return elements.flatMap((element) => {
    if (localName(element) !== 'Relationship' || attribute(xml, element, 'TargetMode') === 'External') return []
    const target = attribute(xml, element, 'Target')
    const place = target.startsWith('/') ? target.slice(1) : posix.join(folder, target)
    return [{ id: attribute(xml, element, 'Id'), type: attribute(xml, element, 'Type'), part: place }]
  })
}

/** The extension tells nothing: a file with macros may be called .xlsx. */
function mustHaveNoMacros(archive: ZipArchive): void {
  if (archive.has('xl/workbook.bin'))
    throw new ReadingFault(
      'binaryWorkbook',
      'Tệp là sổ tính nhị phân (.xlsb). Hãy mở bằng Excel rồi lưu lại dạng .xlsx.',
    )
  if (!archive.names.some((name) => /vbaProject|\.(?:exe|dll|js|vbs)$/i.test(name))) return
  throw new ReadingFault('macros', 'Tệp chứa macro nên không mở, để an toàn. Hãy lưu lại dạng .xlsx (không có macro).')
}

function notWorkbook(): ReadingFault {
  return new ReadingFault('notWorkbook', 'Tệp không phải là sổ tính Excel (.xlsx). Hãy chọn đúng tệp biểu nhập.')
}
