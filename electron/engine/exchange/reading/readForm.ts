import { formMark, formSheets, formVersion } from '#shared/domain/exchange/formMark.ts'
import type { RawCell } from '#shared/domain/exchange/rawCell.ts'
import { sealOf } from '../forms/sealIdentity.ts'
import { damagedIdentitySentence, ReadingFault } from './readingFault.ts'
import { readSheets, type ForeignSheet } from './readSheets.ts'

/** A form as the reading thread takes it out of a workbook: the rows of its hidden sheet, and the cells they name. */
export type RawForm = {
  rows: readonly (readonly string[])[]
  sheets: { figures: string; narratives: string | null }
  figures: readonly NamedCell[]
  narratives: readonly NamedCell[]
}

type NamedCell = readonly [name: string, cell: RawCell]

/**
 * Reads a returned entry form out of the bytes of a workbook. Throws ReadingFault or PackageFault, nothing else. Runs in the
 * reading thread, so it imports no schema library: the rows are checked against their schema on the other side.
 */
export function readForm(bytes: Uint8Array): RawForm {
  const sheets = readSheets(bytes)
  const hidden = sheets.find(({ name }) => name === formSheets.identity) ?? sheets.find(isIdentitySheet)
  if (hidden === undefined || !isIdentitySheet(hidden)) throw notForm()
  const rows = mustReadRows(hidden)
  const visible = sheets.filter((sheet) => sheet !== hidden)
  const figures = visible.find(({ name }) => name === formSheets.figures) ?? visible[0]
  const narratives = visible.find(({ name }) => name === formSheets.narratives) ?? visible[1]
  if (figures === undefined) throw notForm()
  const named = new Set(rows.flatMap((row) => row.slice(1)))
  return {
    rows,
    sheets: { figures: figures.name, narratives: narratives?.name ?? null },
    figures: pick(figures, named),
    narratives: narratives === undefined ? [] : pick(narratives, named),
  }
}

function isIdentitySheet(sheet: ForeignSheet): boolean {
  return textAt(sheet, 'A1') === 'form' && textAt(sheet, 'B1') === formMark
}

function mustReadRows(sheet: ForeignSheet): string[][] {
  const rows: string[][] = []
  for (let row = 1; ; row++) {
    const kind = textAt(sheet, `A${row}`)
    if (kind === '') break
    rows.push(identityRow(sheet, kind, row))
  }
  const seal = rows.findLast(([kind]) => kind === 'seal')?.[1]
  const sealed = rows.filter(([kind]) => kind !== 'seal')
  const version = Number(rows.find(([kind]) => kind === 'version')?.[1])
  if (version > formVersion) throw newerForm()
  if (seal !== sealOf(sealed)) throw damagedIdentity()
  return sealed
}

/** The texts of a row, as many as its kind has: an empty last one is written but not kept by every program. */
function identityRow(sheet: ForeignSheet, kind: string, row: number): string[] {
  const columns = kind === 'figure' ? 'BCDEF' : kind === 'narrative' ? 'BC' : 'B'
  const texts = [kind]
  for (const column of columns) texts.push(textAt(sheet, `${column}${row}`))
  return texts
}

function textAt({ cellAt }: ForeignSheet, name: string): string {
  const cell = cellAt(name)
  return cell?.kind === 'text' || cell?.kind === 'number' ? cell.text : ''
}

function pick({ cellAt }: ForeignSheet, names: ReadonlySet<string>): NamedCell[] {
  const picked: NamedCell[] = []
  for (const name of names) {
    const cell = cellAt(name)
    if (cell !== null) picked.push([name, cell])
  }
  return picked
}

function notForm(): ReadingFault {
  return new ReadingFault(
    'notForm',
    'Tệp không phải là biểu nhập số liệu do phần mềm này tạo ra. Hãy gửi cho đơn vị biểu mới và đề nghị điền vào đúng biểu đó.',
  )
}

function newerForm(): ReadingFault {
  return new ReadingFault('newerForm', 'Biểu do bản phần mềm mới hơn tạo ra. Hãy cài bản phần mềm mới rồi nhập lại.')
}

function damagedIdentity(): ReadingFault {
  return new ReadingFault('badIdentity', damagedIdentitySentence)
}
