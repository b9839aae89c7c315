/** The height of a line and of the head in pixels, as EntryGrid.css sets them. */
export const rowHeight = 24
export const headHeight = 25

/** Where a cell stands on the sheet, from its line's number and its column's head; also for a line that is not drawn. */
export function cellBox(
  table: HTMLTableElement,
  row: number,
  column: number,
): { left: number; top: number; width: number } | null {
  const head = table.tHead?.rows[0]?.cells[column]
  return head ? { left: head.offsetLeft, top: headHeight + row * rowHeight, width: head.offsetWidth } : null
}

/** Scrolls a view as little as shows a cell whole below the head. */
export function scrollToCell(view: Element, box: { left: number; top: number; width: number }): void {
  const { scrollTop, scrollLeft, clientHeight, clientWidth } = view
  if (box.top < scrollTop + headHeight) view.scrollTop = box.top - headHeight
  else if (box.top + rowHeight > scrollTop + clientHeight) view.scrollTop = box.top + rowHeight - clientHeight
  if (box.left < scrollLeft) view.scrollLeft = box.left
  else if (box.left + box.width > scrollLeft + clientWidth)
    view.scrollLeft = Math.min(box.left, box.left + box.width - clientWidth)
}
