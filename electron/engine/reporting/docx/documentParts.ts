import type { ZipArchive } from '../../files/zip/readZip.ts'
import { fileFault, TemplateRefused } from './templateFault.ts'

/** A part that may hold tags. */
export type DocumentPart = { name: string; place: string }

const places: Readonly<Record<string, string>> = {
  header: 'đầu trang',
  footer: 'chân trang',
  footnotes: 'chú thích chân trang',
  endnotes: 'chú thích cuối văn bản',
}

/** The main part first, then its headers, footers and notes, found through the relationships. Throws TemplateRefused. */
export function findDocumentParts(archive: ZipArchive): DocumentPart[] {
  const main = relationsOf(archive, '').find((relation) => relation.type === 'officeDocument')?.target
  if (main === undefined || !archive.has(main)) {
    throw new TemplateRefused([
      fileFault('Tệp không phải là văn bản Word (.docx): hãy mở bằng Word rồi lưu dạng .docx.'),
    ])
  }
  const others = relationsOf(archive, main).flatMap(({ type, target }) => {
    const place = places[type]
    return place !== undefined && archive.has(target) ? [{ name: target, place }] : []
  })
  const unique = new Map(others.map((part) => [part.name, part]))
  return [{ name: main, place: 'thân văn bản' }, ...unique.values()]
}

/** One relationship of a part; `type` is the last word of its type address, `target` a part name or an outside address. */
type Relation = { type: string; target: string; isExternal: boolean }

/** The relationships of a part, those of the package itself for ''. */
export function relationsOf(archive: ZipArchive, part: string): Relation[] {
  const slash = part.lastIndexOf('/') + 1
  const name = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`
  if (!archive.has(name)) return []
  const xml = archive.read(name).toString('utf8')
  return Array.from(xml.matchAll(/<(?:\w+:)?Relationship\s([^>]*)>/g), ([, attributes]) => {
    const values = new Map(
      Array.from((attributes ?? '').matchAll(attribute), ([, key, double, single]) => [key, double ?? single ?? '']),
    )
    const isExternal = values.get('TargetMode') === 'External'
    const type = values.get('Type') ?? ''
    const target = values.get('Target') ?? ''
    return {
      type: type.slice(type.lastIndexOf('/') + 1),
      target: isExternal ? target : resolve(part.slice(0, slash), target),
      isExternal,
    }
  })
}

const attribute = /([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const segments: string[] = []
  for (const segment of `${folder}${target}`.split('/')) {
    if (segment === '..') segments.pop()
    else if (segment !== '.') segments.push(segment)
  }
  return segments.join('/')
}
