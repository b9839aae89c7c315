import { readFileSync } from 'node:fs'
import type ExcelJS from 'exceljs'
import { readNamedCells, type PlainCell } from '../formCells.ts'
import { loadPeer } from '../loadPeer.ts'
import { measureReading, type ReadingMode } from '../measureReading.ts'
import { argument } from '../measureWork.ts'

const bytes = readFileSync(argument(0))

await measureReading(
  argument(1) as ReadingMode,
  () => loadPeer<typeof ExcelJS>('exceljs'),
  async (peer) => {
    const workbook = new peer.Workbook()
    await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer)
    return Buffer.from(readNamedCells((sheet, name) => plain(workbook.getWorksheet(sheet)?.getCell(name).value)))
  },
)

function plain(value: ExcelJS.CellValue | undefined): PlainCell | null {
  if (value === null || value === undefined) return null
  return typeof value === 'number' ? value : String(value as string)
}
