import type { ZipArchive } from '../../files/zip/readZip.ts'
import type { DocumentPart } from './documentParts.ts'
import { findElementDangers } from './findDangers.ts'
import { pairTags, type TagNode } from './pairTags.ts'
import { readTags, type Tag } from './readTags.ts'
import { sampleName } from './sampleTable.ts'
import { scanXml } from './scanXml.ts'
import { fileFault, type TemplateFault, TemplateRefused } from './templateFault.ts'
import { around, joinRuns, type TemplatePart } from './templatePart.ts'

/** A part with its tags, as a list and as a tree; what stands in sample tables is left out. */
export type ReadPart = {
  part: TemplatePart
  tags: readonly Tag[]
  nodes: readonly TagNode[]
  /** The index of each table marked as a sample, with its mark. */
  samples: ReadonlyMap<number, Tag>
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** Reads the tags of a part and reports what is wrong with them. Throws TemplateRefused when it is not well-formed XML. */
export function readPart(archive: ZipArchive, { name, place }: DocumentPart, faults: TemplateFault[]): ReadPart {
  const xml = decode(archive.read(name))
  const elements = xml === null ? null : scanXml(xml)
  if (xml === null || !elements) {
    const message = `Nội dung mẫu bị hỏng (${place}): hãy mở tệp bằng Word, lưu lại dạng .docx rồi thử lại.`
    throw new TemplateRefused([fileFault(message, name)])
  }
  faults.push(...findElementDangers(name, xml, elements))
  const part: TemplatePart = { name, place, xml, elements, paragraphs: joinRuns(xml, elements) }
  faults.push(...unreadText(part))
  const all = readTags(part, faults)
  const samples = findSamples(part, all)
  const tags = all.filter((tag) => !samples.has(around(part, tag.paragraph.element, 'w:tbl')))
  return { part, tags, nodes: pairTags(part, tags, faults), samples }
}

function decode(bytes: Buffer): string | null {
  try {
    return utf8.decode(bytes)
  } catch {
    return null
  }
}

/** Tags that lie in a table marked as a sample are words for the eye only. */
function findSamples(part: TemplatePart, tags: readonly Tag[]): Map<number, Tag> {
  const marks = tags.filter((tag) => tag.name === sampleName)
  const samples = new Map(marks.map((tag) => [around(part, tag.paragraph.element, 'w:tbl'), tag]))
  samples.delete(-1)
  return samples
}

const textElsewhere = new Set(['a:t', 'm:t', 'w:delText', 'w:instrText'])

/** Tags in charts, formulas, deleted text and fields are never filled, so they may not stand there. */
function unreadText(part: TemplatePart): TemplateFault[] {
  return part.elements
    .filter((element) => textElsewhere.has(element.name))
    .map((element) => part.xml.slice(element.contentStart, element.contentEnd))
    .filter((text) => /\{[#^/@]?\s*[\p{L}_]/u.test(text))
    .map((text) => ({
      tag: text.slice(0, 80),
      part: part.name,
      paragraph: text.slice(0, 80),
      message: `Thẻ "${text.slice(0, 80)}" (${part.place}) nằm trong hình, công thức, trường hoặc chữ đã xóa: hãy chuyển ra đoạn văn thường.`,
    }))
}
