import { formMark, formSheets, formVersion } from '#shared/domain/exchange/formMark.ts'
import type { RawCell } from '#shared/domain/exchange/rawCell.ts'
import { sealOf } from '../forms/sealIdentity.ts'
import { columnName } from '../../reporting/xlsx/cellAddress.ts'
import { damagedIdentitySentence, ReadingFault } from './readingFault.ts'
import { readSheets, type ForeignSheet } from './readSheets.ts'

/** A form as the reading thread takes it out of a workbook: the rows of its hidden sheet, and the cells they name. */
export type RawForm = {
  rows: readonly (readonly string[])[]
  sheets: { figures: string; narratives: string | null }
  figures: ReadonlyMap<string, RawCell>
  narratives: ReadonlyMap<string, RawCell>
}

/**
 * Reads a returned entry form out of the bytes of a workbook. Throws ReadingFault or PackageFault, nothing else. Runs in the
 * reading thread, so it imports no schema library: the rows are checked against their schema on the other side.
 */
export function readForm(bytes: Uint8Array): RawForm {
  const sheets = readSheets(bytes)
  const hidden = sheets.find(({ name }) => name === formSheets.identity) ?? sheets.find(isIdentitySheet)
  if (hidden === undefined || !isIdentitySheet(hidden)) throw notForm()
  const rows = mustReadRows(hidden.cells)
  const visible = sheets.filter((sheet) => sheet !== hidden)
  const figures = visible.find(({ name }) => name === formSheets.figures) ?? visible[0]
  const narratives = visible.find(({ name }) => name === formSheets.narratives) ?? visible[1]
  if (figures === undefined) throw notForm()
  const named = new Set(rows.flatMap((row) => row.slice(1)))
  return {
    rows,
    sheets: { figures: figures.name, narratives: narratives?.name ?? null },
    figures: pick(figures.cells, named),
    narratives: pick(narratives?.cells ?? new Map(), named),
  }
}

function isIdentitySheet({ cells }: ForeignSheet): boolean {
  return textAt(cells, 'A1') === 'form' && textAt(cells, 'B1') === formMark
}

function mustReadRows(cells: ReadonlyMap<string, RawCell>): string[][] {
  const rows: string[][] = []
  for (let row = 1; textAt(cells, `A${row}`) !== ''; row++) rows.push(identityRow(cells, row))
  const seal = rows.findLast(([kind]) => kind === 'seal')?.[1]
  const sealed = rows.filter(([kind]) => kind !== 'seal')
  const version = Number(rows.find(([kind]) => kind === 'version')?.[1])
  if (version > formVersion) throw newerForm()
  if (seal !== sealOf(sealed)) throw damagedIdentity()
  return sealed
}

/** The texts of a row, as many as its kind has: an empty last one is written but not kept by every program. */
function identityRow(cells: ReadonlyMap<string, RawCell>, row: number): string[] {
  const kind = textAt(cells, `A${row}`)
  const length = kind === 'figure' ? 6 : kind === 'narrative' ? 3 : 2
  return Array.from({ length }, (_, column) => textAt(cells, `${columnName(column)}${row}`))
}

function textAt(cells: ReadonlyMap<string, RawCell>, name: string): string {
  const cell = cells.get(name)
  return cell?.kind === 'text' || cell?.kind === 'number' ? cell.text : ''
}

function pick(cells: ReadonlyMap<string, RawCell>, names: ReadonlySet<string>): Map<string, RawCell> {
  return new Map([...cells].filter(([name]) => names.has(name)))
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
