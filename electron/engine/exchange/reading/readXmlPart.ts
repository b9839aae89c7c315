import type { ZipArchive } from '../../files/zip/readZip.ts'
import { scanXml, type XmlElement } from '../../reporting/docx/scanXml.ts'
import { ReadingFault } from './readingFault.ts'
import { readingLimits } from './readingLimits.ts'

/** A part of a package as text with its elements in document order, checked to be well-formed. */
export type XmlPart = { name: string; xml: string; elements: readonly XmlElement[] }

/** Reads a part of XML. Throws ReadingFault for a DOCTYPE, an unknown encoding, too much of it, or damaged XML. */
export function readXmlPart(archive: ZipArchive, name: string): XmlPart {
  const xml = decode(archive.read(name))
  if (xml.length > readingLimits.partLength) throw tooLarge()
  if (/<!DOCTYPE/i.test(xml))
    throw new ReadingFault('doctype', 'Tệp chứa khai báo DOCTYPE, dấu hiệu của tệp độc hại, nên không mở.')
  mustHaveFewTags(xml)
  const elements = scanXml(xml)
  if (elements === null)
    throw new ReadingFault(
      'badXml',
      'Nội dung tệp không đúng định dạng. Hãy mở bằng Excel hoặc LibreOffice rồi lưu lại dạng .xlsx.',
    )
  return { name, xml, elements }
}

/** The name of an element without its prefix: "c" for `<x:c>`. */
export function localName({ name }: XmlElement): string {
  return name.slice(name.indexOf(':') + 1)
}

/** Whether an element has this name, with or without a prefix; quicker than taking the name apart. */
export function isNamed({ name }: XmlElement, wanted: string): boolean {
  return name === wanted || (name.length > wanted.length && name.endsWith(`:${wanted}`))
}

function decode(bytes: Buffer): string {
  const isUtf16 = bytes.length > 1 && (bytes.readUInt16LE(0) === 0xfeff || bytes.readUInt16LE(0) === 0xfffe)
  const isBigEndian = isUtf16 && bytes.readUInt16LE(0) === 0xfffe
  try {
    const decoder = new TextDecoder(isUtf16 ? (isBigEndian ? 'utf-16be' : 'utf-16le') : 'utf-8', { fatal: true })
    const xml = decoder.decode(bytes)
    const declared = /^<\?xml[^>]{0,100}encoding\s*=\s*["']([^"']{1,40})["']/.exec(xml)?.[1]?.toLowerCase()
    if (declared === undefined || declared.startsWith('utf-8') || declared.startsWith('utf-16')) return xml
  } catch {
    // The one sentence below covers both: bytes that are not text, and a text in another encoding.
  }
  throw new ReadingFault(
    'badEncoding',
    'Nội dung tệp dùng bảng mã chưa hỗ trợ. Hãy mở bằng Excel hoặc LibreOffice rồi lưu lại dạng .xlsx.',
  )
}

/** Elements are kept as objects, so their number is bounded before the first is made. */
function mustHaveFewTags(xml: string): void {
  let tags = 0
  for (let at = xml.indexOf('<'); at !== -1; at = xml.indexOf('<', at + 1)) tags++
  if (tags > readingLimits.tags) throw tooLarge()
}

function tooLarge(): ReadingFault {
  return new ReadingFault('tooManyCells', 'Bảng tính có quá nhiều ô so với một biểu báo cáo nên không mở.')
}
