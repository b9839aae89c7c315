import { refuse } from '#shared/contract/failure.ts'
import { pastedCellLimit, readPastedTable } from '#shared/domain/registers/readPastedTable.ts'

/** The cells of a paste, given as text or as rows. Throws `Refusal` badInput when there are none, or too many. */
export function mustHavePastedCells(pasted: { text?: string | undefined; rows?: string[][] | undefined }): string[][] {
  const cells = pasted.rows ?? (pasted.text === undefined ? [] : readPastedTable(pasted.text))
  if (cells.length === 0) refuse('badInput', { field: 'text', reason: 'chưa có dòng nào để nhập' })
  if (cells.reduce((sum, row) => sum + row.length, 0) > pastedCellLimit)
    refuse('badInput', { field: 'text', reason: `quá ${pastedCellLimit} ô; hãy nhập thành nhiều lần` })
  return cells
}
