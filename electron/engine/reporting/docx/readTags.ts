import { describeFault } from './describeFault.ts'
import type { TemplateFault } from './templateFault.ts'
import { type Paragraph, type TemplatePart, elementAt, interruption } from './templatePart.ts'

/** A piece of a tag within one w:t, by its offsets in the part. */
type TagSegment = { element: number; start: number; end: number }

/** A tag where it stands: `{ten}`, `{#ds}`, `{^ds}`, `{/ds}` or `{@bang:ma}`. */
export type Tag = {
  kind: 'text' | 'loop' | 'inverted' | 'close' | 'block'
  /** Without sign and spaces, NFC; empty for `{/}`, which closes whatever is open. */
  name: string
  written: string
  paragraph: Paragraph
  segments: readonly TagSegment[]
}

const kinds: Readonly<Record<string, Tag['kind']>> = { '#': 'loop', '^': 'inverted', '/': 'close', '@': 'block' }
const tagName = /^(?:\.|[\p{L}_][\p{L}\p{N}_:.-]*)$/u

/** The tags of a part in the order in which they stand; what is no tag but looks like one is reported. */
export function readTags(part: TemplatePart, faults: TemplateFault[]): Tag[] {
  return part.paragraphs.flatMap((paragraph) => readParagraph(part, paragraph, faults)).sort(byPlace)
}

function byPlace(a: Tag, b: Tag): number {
  return (a.segments[0]?.start ?? 0) - (b.segments[0]?.start ?? 0)
}

function readParagraph(part: TemplatePart, paragraph: Paragraph, faults: TemplateFault[]): Tag[] {
  const { joined } = paragraph
  const tags: Tag[] = []
  const report = (from: number, to: number, what: string, doThis: string) =>
    faults.push(describeFault(part, paragraph, joined.slice(from, to), what, doThis))
  let opened = -1
  for (const { index } of joined.matchAll(/[{}]/g)) {
    if (joined[index] === '{') {
      if (opened !== -1) report(opened, index, 'chưa đóng', 'hãy thêm dấu } vào cuối thẻ')
      opened = index
    } else if (opened === -1) {
      report(Math.max(0, index - 20), index + 1, 'có dấu } mà không có dấu { mở trước', 'hãy thêm dấu { hoặc bỏ dấu }')
    } else {
      const tag = readTag(part, paragraph, opened, index + 1, faults)
      if (tag) tags.push(tag)
      opened = -1
    }
  }
  if (opened !== -1) report(opened, joined.length, 'chưa đóng', 'hãy thêm dấu } vào cuối thẻ')
  return tags
}

function readTag(
  part: TemplatePart,
  paragraph: Paragraph,
  from: number,
  to: number,
  faults: TemplateFault[],
): Tag | null {
  const written = paragraph.joined.slice(from, to)
  const inside = written.slice(1, -1).normalize('NFC')
  const kind = kinds[inside.charAt(0)] ?? 'text'
  const name = kind === 'text' ? inside : inside.slice(1)
  if (tagName.test(name) || (kind === 'close' && name === '')) {
    return { kind, name, written, paragraph, segments: segmentsOf(part, paragraph, from, to) }
  }
  const tight = written.replace(/\s/g, '')
  if (tagName.test(tight.slice(1, -1).replace(/^[#^/@]/, ''))) {
    faults.push(describeFault(part, paragraph, written, 'có dấu cách bên trong', `hãy viết liền: ${tight}`))
    return null
  }
  const isCut = written.includes(interruption)
  const what = isCut ? 'bị ngắt giữa chừng (xuống dòng, tab, hình hoặc trường)' : 'không đúng cách viết'
  faults.push(
    describeFault(
      part,
      paragraph,
      written,
      what,
      'hãy gõ lại thẻ liền nhau, chỉ gồm chữ, số và dấu _, ví dụ {ten_don_vi}',
    ),
  )
  return null
}

function segmentsOf(part: TemplatePart, paragraph: Paragraph, from: number, to: number): TagSegment[] {
  return paragraph.pieces.flatMap((piece) => {
    const { contentStart, contentEnd } = elementAt(part, piece.element)
    const start = Math.max(contentStart, contentStart + from - piece.from)
    const end = Math.min(contentEnd, contentStart + to - piece.from)
    return start < end ? [{ element: piece.element, start, end }] : []
  })
}

/** True when the paragraph shows nothing but this tag and spaces. */
export function standsAlone(tag: Tag): boolean {
  return !tag.paragraph.hasMore && tag.paragraph.joined.trim() === tag.written
}
