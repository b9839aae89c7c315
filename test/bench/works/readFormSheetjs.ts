import { readFileSync } from 'node:fs'
import { readNamedCells, type PlainCell } from '../formCells.ts'
import { loadPeer } from '../loadPeer.ts'
import { measureReading, type ReadingMode } from '../measureReading.ts'
import { argument } from '../measureWork.ts'

type SheetJsCell = { v?: number | string | boolean }

/** What is used of SheetJS; `dense` is its quicker way: a sheet as a list of rows. */
type SheetJs = {
  read(bytes: Uint8Array, options: { dense: true }): { Sheets: Record<string, { '!data': SheetJsCell[][] }> }
  utils: { decode_cell(name: string): { r: number; c: number } }
}

const bytes = readFileSync(argument(0))

await measureReading(
  argument(1) as ReadingMode,
  () => loadPeer<SheetJs>('@e965/xlsx'),
  async ({ read, utils }) => {
    const { Sheets } = read(bytes, { dense: true })
    const text = readNamedCells((sheet, name) => {
      const { r, c } = utils.decode_cell(name)
      return plain(Sheets[sheet]?.['!data'][r]?.[c]?.v)
    })
    return Promise.resolve(Buffer.from(text))
  },
)

function plain(value: number | string | boolean | undefined): PlainCell | null {
  return value === undefined ? null : typeof value === 'number' ? value : String(value)
}
