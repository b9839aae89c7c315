import type { KeepOp } from './program.ts'
import type { Range } from './edit.ts'
import { type TemplatePart, elementAt } from './templatePart.ts'

/** An element that could be left without the child that Word wants in it. */
export type KeepPlace = { whenEmpty: KeepOp['whenEmpty']; outer: Range; content: Range }

const wantsParagraph = new Set(['w:tc', 'w:sdtContent', 'w:txbxContent', 'w:hdr', 'w:ftr', 'w:footnote', 'w:endnote'])
const invisible = /^w:(?:bookmark|commentRange|perm|proofErr|tcPr|tblPr|tblGrid|tblPrEx)/

/** Finds the cells, headers and tables whose rows or last paragraph all lie in what loops and blocks may remove. */
export function placeKeeps(part: TemplatePart, removable: readonly Range[]): KeepPlace[] {
  const isRemovable = (index: number, within: Range) => {
    const { start, end } = elementAt(part, index)
    return removable.some(
      (one) => one.start <= start && end <= one.end && within.start < one.start && one.end < within.end,
    )
  }
  const dropped = new Set<number>()
  const places = new Map<number, KeepPlace>()
  const children = childrenOf(part)
  // Children stand after their parents in the list, so walking it backwards sees a table before the cell that holds it.
  for (let index = part.elements.length - 1; index >= 0; index--) {
    const element = elementAt(part, index)
    const isTable = element.name === 'w:tbl'
    if (!isTable && !wantsParagraph.has(element.name)) continue
    const isTouched = removable.some((one) => element.start < one.start && one.end < element.end)
    if (!isTouched && element.name !== 'w:tc' && !isTable) continue
    const own = (children.get(index) ?? []).filter((child) => !invisible.test(elementAt(part, child).name))
    if (!isTouched && own.length > 0) continue
    const isFixed = (child: number) => !isRemovable(child, element) && !dropped.has(child)
    if (isTable ? own.some(isFixed) : own.slice(-1).some((child) => isFixed(child) && endsWell(part, child))) continue
    if (isTable) dropped.add(index)
    places.set(index, {
      whenEmpty: isTable ? 'drop' : 'paragraph',
      outer: { start: element.start, end: element.end },
      content: { start: element.contentStart, end: element.contentEnd },
    })
  }
  return [...places.values()].filter((place) => !isInlineContent(part, place))
}

/** A content control around runs holds no paragraph, so none may be put into it. */
function isInlineContent(part: TemplatePart, place: KeepPlace): boolean {
  const index = part.elements.findIndex((element) => element.start === place.outer.start)
  if (elementAt(part, index).name !== 'w:sdtContent') return false
  for (let at = elementAt(part, index).parent; at !== -1; at = elementAt(part, at).parent) {
    const { name } = elementAt(part, at)
    if (name === 'w:p') return true
    if (name === 'w:tc' || name === 'w:txbxContent') return false
  }
  return false
}

function endsWell(part: TemplatePart, child: number): boolean {
  return elementAt(part, child).name === 'w:p'
}

function childrenOf(part: TemplatePart): Map<number, number[]> {
  const children = new Map<number, number[]>()
  part.elements.forEach(({ parent }, index) => {
    const own = children.get(parent)
    if (own) own.push(index)
    else children.set(parent, [index])
  })
  return children
}
