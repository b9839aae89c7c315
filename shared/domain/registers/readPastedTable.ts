/** More cells than any paste of a register has; what lies beyond is refused by the caller. */
export const pastedCellLimit = 200_000

/**
 * The cells of a text copied from Excel: tab between cells, line feed between rows; a cell with a tab, a line feed or a quote
 * in it stands between quotes, which are doubled inside. Empty rows are kept, so that row numbers stay those of the sheet.
 */
export function readPastedTable(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let place = 0
  const whole = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  while (place < whole.length) {
    const cell = readCell(whole, place)
    row.push(cell.text)
    const mark = whole[cell.end]
    if (mark !== '\t') {
      rows.push(row)
      row = []
    } else if (cell.end + 1 === whole.length) row.push('')
    place = cell.end + 1
  }
  if (row.length > 0) rows.push(row)
  return rows
}

function readCell(text: string, from: number): { text: string; end: number } {
  const quoted = text[from] === '"' ? readQuoted(text, from) : null
  if (quoted) return quoted
  const end = nextMark(text, from)
  return { text: text.slice(from, end), end }
}

/** Null when the quote is not a closing pair around the whole cell: then it is an ordinary character. */
function readQuoted(text: string, from: number): { text: string; end: number } | null {
  let end = text.indexOf('"', from + 1)
  while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2)
  const after = end < 0 ? undefined : text[end + 1]
  if (end < 0 || (after !== undefined && after !== '\t' && after !== '\n')) return null
  return { text: text.slice(from + 1, end).replaceAll('""', '"'), end: end + 1 }
}

function nextMark(text: string, from: number): number {
  for (let place = from; place < text.length; place += 1) if (text[place] === '\t' || text[place] === '\n') return place
  return text.length
}
