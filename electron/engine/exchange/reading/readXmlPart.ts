import type { ZipArchive } from '../../files/zip/readZip.ts'
import { scanXml, type XmlElement } from '../../reporting/docx/scanXml.ts'
import { ReadingFault } from './readingFault.ts'
import { readingLimits } from './readingLimits.ts'

/** A part of a package as text: of bounded length, without a DOCTYPE, not yet checked to be well-formed. */
export type XmlText = { name: string; xml: string }

/** A part of a package as text with its elements in document order, checked to be well-formed. */
export type XmlPart = XmlText & { elements: readonly XmlElement[] }

/** Reads a part of XML. Throws ReadingFault for a DOCTYPE, an unknown encoding, too much of it, or damaged XML. */
export function readXmlPart(archive: ZipArchive, name: string): XmlPart {
  return scanPart(readXmlText(archive, name))
}

/** Reads a part without looking at its tags. Throws ReadingFault for a DOCTYPE, an unknown encoding, or too much of it. */
export function readXmlText(archive: ZipArchive, name: string): XmlText {
  const xml = decode(archive.read(name))
  if (xml.length > readingLimits.partLength) throw tooLarge()
  if (xml.includes('<!') && /<!DOCTYPE/i.test(xml))
    throw new ReadingFault('doctype', 'Tệp chứa khai báo DOCTYPE, dấu hiệu của tệp độc hại, nên không mở.')
  return { name, xml }
}

/** Takes a part apart into its elements. Throws ReadingFault for too many of them or damaged XML. */
export function scanPart({ name, xml }: XmlText): XmlPart {
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

const decoders = {
  utf8: new TextDecoder('utf-8', { fatal: true }),
  utf16: new TextDecoder('utf-16le', { fatal: true }),
  utf16Swapped: new TextDecoder('utf-16be', { fatal: true }),
}

function decode(bytes: Buffer): string {
  const mark = bytes.length > 1 ? bytes.readUInt16LE(0) : 0
  try {
    const xml = decoders[mark === 0xfeff ? 'utf16' : mark === 0xfffe ? 'utf16Swapped' : 'utf8'].decode(bytes)
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

/** Elements are kept as objects, so their number is bounded before the first is made; none is shorter than `<a/>`. */
function mustHaveFewTags(xml: string): void {
  if (xml.length <= readingLimits.tags) return
  let tags = 0
  for (let at = xml.indexOf('<'); at !== -1; at = xml.indexOf('<', at + 1)) tags++
  if (tags > readingLimits.tags) throw tooLarge()
}

function tooLarge(): ReadingFault {
  return new ReadingFault('tooManyCells', 'Bảng tính có quá nhiều ô so với một biểu báo cáo nên không mở.')
}
