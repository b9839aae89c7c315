/**
 * Reads a block of cells as Excel, LibreOffice and Word put it on the clipboard: tabs between cells, a line a row, cells with
 * line breaks or tabs in quotes with quotes doubled, one line end after the last row. Line breaks inside a cell become `\n`.
 * A quote that opens a cell and is never closed is text.
 */
export function parseTsv(text: string): string[][] {
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '')
  const rows: string[][] = [[]]
  let at = 0
  for (;;) {
    const cell = readCell(source, at)
    rows.at(-1)?.push(cell.text)
    at = cell.end
    if (at >= source.length) return rows
    if (source[at] === '\n') rows.push([])
    at += 1
  }
}

type ReadCell = { text: string; end: number }

function readCell(source: string, start: number): ReadCell {
  return (source[start] === '"' ? readQuoted(source, start) : null) ?? readPlain(source, start)
}

function readPlain(source: string, start: number): ReadCell {
  const rest = /[\t\n]/g
  rest.lastIndex = start
  const end = rest.exec(source)?.index ?? source.length
  return { text: source.slice(start, end), end }
}

/** A quoted cell; null where its quote is never closed at a cell's end, so that it is text after all. */
function readQuoted(source: string, start: number): ReadCell | null {
  const quoted = /"((?:[^"]|"")*)"(?=[\t\n]|$)/y
  quoted.lastIndex = start
  const match = quoted.exec(source)
  return match ? { text: (match[1] ?? '').replaceAll('""', '"'), end: quoted.lastIndex } : null
}
