import { foldText } from '#shared/domain/text/foldText.ts'
import type { GridChange, GridColumn, GridRow } from '../grid/model/gridTypes.ts'
import { pasteText as text } from '../../text/pasteText.ts'
import type { PasteFault } from './pasteFault.ts'

/** The columns of the preview: the row's number in the sheet, then the pasted columns under Excel's letters and their names. */
export function pasteColumns(rows: readonly (readonly string[])[], names: readonly string[]): GridColumn[] {
  const order = orderOf(rows, names)
  const width = Math.max(...rows.map((row) => row.length), order.length, 1)
  const titles = Array.from({ length: width }, (_, place) => order[place] ?? `Cột ${place + 1}`)
  return [
    { id: 'row', title: text.row, width: 48, align: 'right' },
    ...titles.map((title, place): GridColumn => ({ id: String(place), title, width: place === 1 ? 'fill' : 132 })),
  ]
}

/** The pasted rows with every faulty cell marked; cells can be mended, empty rows are left out. */
export function pasteGridRows(
  rows: readonly (readonly string[])[],
  names: readonly string[],
  faults: readonly PasteFault[],
): GridRow[] {
  const order = orderOf(rows, names)
  const width = Math.max(...rows.map((row) => row.length), order.length, 1)
  const byCell = new Map(faults.map((fault) => [`${fault.row}/${placeOf(fault.column, order)}`, fault.sentence]))
  return rows.flatMap((texts, index) => {
    if (texts.every((it) => it.trim() === '')) return []
    const cells = Array.from({ length: width }, (_, place) => {
      const hint = byCell.get(`${index + 1}/${place}`)
      return { text: texts[place] ?? '', readOnly: false, ...(hint ? { mark: 'error' as const, hint } : {}) }
    })
    return [{ id: String(index), cells: [{ text: String(index + 1), readOnly: true }, ...cells] }]
  })
}

/** The rows after cells were mended in the preview. */
export function mendRows(rows: readonly (readonly string[])[], changes: readonly GridChange[]): string[][] {
  const mended = rows.map((row) => [...row])
  for (const { rowId, columnId, after } of changes) {
    const row = mended[Number(rowId)]
    if (row === undefined || columnId === 'row') continue
    while (row.length <= Number(columnId)) row.push('')
    row[Number(columnId)] = after
  }
  return mended
}

/** The names of the pasted columns: those of a row of titles among the first, else the columns' own order. */
function orderOf(rows: readonly (readonly string[])[], names: readonly string[]): string[] {
  const known = new Map(names.map((name) => [foldText(name), name]))
  const head = rows.slice(0, 10).find((row) => row.filter((cell) => known.has(foldText(cell))).length * 2 > row.length)
  return head ? head.map((cell) => known.get(foldText(cell)) ?? cell) : [...names]
}

function placeOf(column: string, order: readonly string[]): number {
  const beyond = /^cột (\d+)$/.exec(column)?.[1]
  return beyond === undefined ? Math.max(order.indexOf(column), 0) : Number(beyond) - 1
}
