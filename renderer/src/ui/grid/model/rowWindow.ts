/** The lines that are drawn, `to` not included. */
export type RowWindow = { from: number; to: number }

/** Up to this many lines all are drawn; beyond it only those near the view. */
const drawnWhole = 120

/** Windows begin at multiples of this, so that scrolling redraws now and then and not at each step. */
const stride = 16

/** Which lines to draw for a scrolled view, with a margin of at least one stride on either side. */
export function rowWindow(scrollTop: number, viewHeight: number, rowHeight: number, count: number): RowWindow {
  if (count <= drawnWhole) return { from: 0, to: count }
  const first = Math.floor(scrollTop / rowHeight / stride) - 1
  const last = Math.ceil((scrollTop + viewHeight) / rowHeight / stride) + 1
  return { from: Math.max(0, first * stride), to: Math.min(count, last * stride) }
}
