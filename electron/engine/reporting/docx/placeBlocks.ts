import { describeFault } from './describeFault.ts'
import type { Range } from './edit.ts'
import { type PageWidths, widthAt } from './pageWidths.ts'
import { endsSection } from './placeLoops.ts'
import type { BlockPlace } from './program.ts'
import type { ReadPart } from './readPart.ts'
import type { Tag } from './readTags.ts'
import { defaultSampleTable, readSampleTable, sampleName } from './sampleTable.ts'
import type { TemplateFault } from './templateFault.ts'
import { elementAt, type TemplatePart } from './templatePart.ts'

/** The paragraph that a block replaces, what is known of its place, and its sample table, which goes too. */
export type PlacedBlock = { tag: Tag; outer: Range; place: BlockPlace; sampleTable: Range | null }

/** Finds the place of each `{@…}`, whose look is that of its sample table or of the last one before; reports the misplaced. */
export function placeBlocks(read: ReadPart, pageWidths: PageWidths, faults: TemplateFault[]): PlacedBlock[] {
  const { part, samples } = read
  const unused = new Map(samples)
  let sample = defaultSampleTable
  const blocks = blockTags(read, faults).map((tag): PlacedBlock => {
    const { element } = tag.paragraph
    const table = tableAfter(part, element)
    const isSample = unused.delete(table)
    if (isSample) sample = readSampleTable(part, table)
    const place = { width: widthAt(part, element, pageWidths), sample }
    return { tag, outer: rangeOf(part, element), place, sampleTable: isSample ? rangeOf(part, table) : null }
  })
  const strays = [...unused.values(), ...read.tags.filter((tag) => tag.name === sampleName)]
  faults.push(...strays.map((tag) => describeFault(part, tag.paragraph, tag.written, strayWhat, strayAdvice)))
  return blocks
}

const strayWhat = 'không nằm trong bảng mẫu ngay sau một thẻ {@…}'
const strayAdvice = 'hãy đặt bảng mẫu liền sau đoạn có thẻ {@…}, hoặc xóa thẻ này'

/** The block tags that stand where one may stand. */
function blockTags({ part, tags }: ReadPart, faults: TemplateFault[]): Tag[] {
  return tags
    .filter((tag) => tag.kind === 'block')
    .filter((tag) => {
      const wrong = whatIsWrong(part, tag)
      const doThis = 'hãy đặt thẻ này một mình trong một đoạn'
      if (wrong) faults.push(describeFault(part, tag.paragraph, tag.written, wrong, doThis))
      return wrong === null
    })
}

function whatIsWrong(part: TemplatePart, tag: Tag): string | null {
  if (tag.paragraph.hasMore || tag.paragraph.joined !== tag.written) return 'không đứng một mình trong đoạn'
  if (endsSection(part, tag.paragraph.element)) return 'đứng ở đoạn có dấu ngắt phần (section)'
  return null
}

function rangeOf(part: TemplatePart, index: number): Range {
  const { start, end } = elementAt(part, index)
  return { start, end }
}

/** The index of the table that follows a paragraph at once; -1 when something else does. */
function tableAfter(part: TemplatePart, paragraph: number): number {
  const { parent, end } = elementAt(part, paragraph)
  const next = part.elements.findIndex((element) => element.parent === parent && element.start >= end)
  return part.elements[next]?.name === 'w:tbl' ? next : -1
}
