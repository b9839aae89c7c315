/** Writes a block of cells the way Excel does, so that `parseTsv` and Excel read the same cells back. */
export function printTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(printCell).join('\t')}\r\n`).join('')
}

function printCell(text: string): string {
  return /[\t\r\n]|^"/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
