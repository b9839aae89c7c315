/** The height of a line in pixels, as EntryGrid.css sets it. */
export const rowHeight = 24

/** The height of the head in pixels: one line, or more where long titles are shown whole. */
export function headHeight(table: HTMLTableElement | null): number {
  return table?.tHead?.offsetHeight ?? 25
}

/** Where a cell stands on the sheet, from its line's number and its column's head; also for a line that is not drawn. */
export function cellBox(
  table: HTMLTableElement,
  row: number,
  column: number,
): { left: number; top: number; width: number } | null {
  const head = table.tHead?.rows[0]?.cells[column]
  return head ? { left: head.offsetLeft, top: headHeight(table) + row * rowHeight, width: head.offsetWidth } : null
}

/** Scrolls a view as little as shows a cell whole below the head, and beside the first column where that stays in place. */
export function scrollToCell(
  view: Element,
  table: HTMLTableElement,
  box: { left: number; top: number; width: number },
): void {
  const { scrollTop, scrollLeft, clientHeight, clientWidth } = view
  const head = headHeight(table)
  const beside = table.className === 'tallHead' && box.left > 0 ? (table.tHead?.rows[0]?.cells[0]?.offsetWidth ?? 0) : 0
  if (box.top < scrollTop + head) view.scrollTop = box.top - head
  else if (box.top + rowHeight > scrollTop + clientHeight) view.scrollTop = box.top + rowHeight - clientHeight
  if (box.left < scrollLeft + beside) view.scrollLeft = box.left - beside
  else if (box.left + box.width > scrollLeft + clientWidth)
    view.scrollLeft = Math.min(box.left - beside, box.left + box.width - clientWidth)
}
