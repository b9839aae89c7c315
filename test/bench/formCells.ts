/** The sheets of an entry form that hold what was typed, and the texts of the hidden one that says where. */
export const formSheetNames = { figures: 'Số liệu', narratives: 'Lời văn', identity: 'qcdc' } as const

/** A cell as every side can tell it: a number, or the text of anything else. */
export type PlainCell = number | string

/** Reads what a form's hidden rows name, through a peer's way of getting a cell; one JSON text, the same on all sides. */
export function readNamedCells(cell: (sheet: string, name: string) => PlainCell | null): string {
  const { figures, narratives, identity } = formSheetNames
  const found: [string, PlainCell][] = []
  for (let row = 1; cell(identity, `A${row}`) !== null; row++) {
    const kind = cell(identity, `A${row}`)
    if (kind !== 'figure' && kind !== 'narrative') continue
    const sheet = kind === 'figure' ? figures : narratives
    for (const column of kind === 'figure' ? ['E', 'F', 'C', 'D'] : ['C']) {
      const name = String(cell(identity, `${column}${row}`) ?? '')
      const value = cell(sheet, name)
      if (value !== null && value !== '') found.push([`${sheet} ${name}`, value])
    }
  }
  return JSON.stringify(found)
}
