import { describeFault } from './describeFault.ts'
import type { Tag } from './readTags.ts'
import type { TemplateFault } from './templateFault.ts'
import type { TemplatePart } from './templatePart.ts'

/** A loop or condition with what stands between its two tags, or a single tag. */
export type TagNode = { tag: Tag; close: Tag | null; children: TagNode[] }

/** Matches opening and closing tags of a part into a tree; every tag without its partner is reported. */
export function pairTags(part: TemplatePart, tags: readonly Tag[], faults: TemplateFault[]): TagNode[] {
  const root: TagNode[] = []
  const open: TagNode[] = []
  const report = (tag: Tag, what: string, doThis: string) =>
    faults.push(describeFault(part, tag.paragraph, tag.written, what, doThis))
  tags.forEach((tag, at) => {
    const siblings = open.at(-1)?.children ?? root
    if (tag.kind !== 'close') {
      const node: TagNode = { tag, close: null, children: [] }
      siblings.push(node)
      if (tag.kind === 'loop' || tag.kind === 'inverted') open.push(node)
      return
    }
    closeLoop(tag, tags.slice(at + 1), open, report)
  })
  open.forEach((node) => reportUnclosed(node, report))
  return root
}

type ReportTag = (tag: Tag, what: string, doThis: string) => void

function closeLoop(tag: Tag, later: readonly Tag[], open: TagNode[], report: ReportTag): void {
  const at = tag.name === '' ? open.length - 1 : open.findLastIndex((node) => node.tag.name === tag.name)
  const top = open.at(-1)
  if (at !== -1) {
    open.splice(at + 1).forEach((node) => reportUnclosed(node, report))
    const node = open.pop()
    if (node) node.close = tag
  } else if (top && !later.some((other) => other.kind === 'close' && other.name === top.tag.name)) {
    report(tag, `đóng nhầm ${top.tag.written}`, `hãy sửa thành {/${top.tag.name}}`)
    open.pop()
  } else {
    report(tag, 'đóng mà chưa mở', `hãy thêm {#${tag.name}} ở trước hoặc bỏ thẻ này`)
  }
}

function reportUnclosed({ tag }: TagNode, report: ReportTag): void {
  report(tag, 'mở mà chưa đóng', `hãy thêm {/${tag.name}} ở cuối phần lặp`)
}
