import type { ReportFacts } from '../reportFacts.ts'
import type { HeadCell, ReportColumn, ReportRow, ReportTable } from '../reportModel.ts'
import { capitalised } from '../scopeWords.ts'
import { type MatrixBlock, matrixBlocks } from './matrixColumns.ts'
import { matrixNotes } from './matrixNotes.ts'
import { matrixRows } from './matrixRows.ts'
import { packBlocks } from './packBlocks.ts'
import { type PrintedGroup, printedGroups } from './printedIndicators.ts'

/** So many figure columns are readable on an A4 page in landscape. */
const mostColumns = 12

/** The units × indicators of each group, in as many tables as the page needs; groups that no child reports are left out. */
export function matrixTables(facts: ReportFacts): ReportTable[] {
  return printedGroups(facts).flatMap((group) => groupTables(group, facts))
}

function groupTables({ code, name, indicators }: PrintedGroup, facts: ReportFacts): ReportTable[] {
  const blocks = matrixBlocks(indicators, facts)
  if (blocks.length === 0) return []
  const packed = packBlocks(blocks, mostColumns)
  return packed.map((some, index) => {
    const heading = {
      code: `${code.toLowerCase()}_${index + 1}`,
      title: `${code}. ${name}${packed.length > 1 ? ` (bảng ${index + 1}/${packed.length})` : ''}`,
    }
    return matrixTable(heading, some, matrixRows(some, facts), matrixNotes(some, facts))
  })
}

/** A table of these blocks of columns: one head row, or two where a block has several columns. */
export function matrixTable(
  heading: { code: string; title: string },
  blocks: readonly MatrixBlock[],
  rows: readonly ReportRow[],
  notes: readonly string[],
): ReportTable {
  return { ...heading, columns: columnsOf(blocks), head: headOf(blocks), rows, notes }
}

function columnsOf(blocks: readonly MatrixBlock[]): ReportColumn[] {
  const figures = blocks.flatMap(({ columns }) => columns).map((): ReportColumn => ({ width: 14, align: 'right' }))
  return [{ width: 7, align: 'center' }, { width: 38, align: 'left' }, ...figures]
}

/** Two rows where some block has several columns, else one. */
function headOf(blocks: readonly MatrixBlock[]): HeadCell[][] {
  const isDivided = blocks.some(({ columns }) => columns.length > 1)
  const tall = (text: string): HeadCell => (isDivided ? { text, rowSpan: 2 } : { text })
  const top = blocks.map(({ head, unit, columns }): HeadCell => {
    const text = `${head} (${unit})`
    return columns.length > 1 ? { text, colSpan: columns.length } : tall(text)
  })
  const first = [tall('TT'), tall('Đơn vị'), ...top]
  if (!isDivided) return [first]
  const below = blocks.filter(({ columns }) => columns.length > 1).flatMap(({ columns }) => columns)
  return [first, below.map(({ head }) => ({ text: capitalised(head) }))]
}
