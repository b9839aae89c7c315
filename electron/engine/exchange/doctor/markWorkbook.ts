import type { FormFault } from '#shared/domain/exchange/formFault.ts'
import type { CellPlace } from '#shared/domain/exchange/rawCell.ts'
import { writeZip } from '../../files/zip/writeZip.ts'
import { columnName } from '../../reporting/xlsx/cellAddress.ts'
import { formColumnsAt } from '../forms/formPlan.ts'
import { narrativeRemarkColumn } from '../forms/narrativesSheet.ts'
import { openWorkbook } from '../reading/openWorkbook.ts'
import { ReadingFault } from '../reading/readingFault.ts'
import { readXmlPart } from '../reading/readXmlPart.ts'
import { markSheet, type RowMarks } from './markSheet.ts'
import { markStyles, type MarkTone } from './markStyles.ts'

const severityWords: Readonly<Record<FormFault['severity'], string>> = {
  error: 'Phải sửa',
  question: 'Cần làm rõ',
  doubt: 'Không khớp',
  warning: 'Lưu ý',
}

type PlacedFault = Pick<FormFault, 'severity' | 'places' | 'sentence'>

/**
 * The sender's own workbook with each faulty cell filled and explained in the empty column beside the form; all other parts
 * of the file are copied as they are. An explanation beside the cell, not a comment: it prints, and every program shows it.
 */
export function markWorkbook(
  bytes: Uint8Array,
  faults: readonly PlacedFault[],
  figuresSheet: string,
): { bytes: Buffer; cells: number } {
  const { archive, sheets, stylesPart } = openWorkbook(bytes)
  if (stylesPart === null)
    throw new ReadingFault(
      'noStyles',
      'Tệp không có phần định dạng ô nên không đánh dấu được. Hãy mở bằng Excel rồi lưu lại.',
    )
  const styles = markStyles(readXmlPart(archive, stylesPart))
  const changed = new Map<string, Buffer>()
  for (const { name, part } of sheets) {
    const column = name === figuresSheet ? formColumnsAt.remark : narrativeRemarkColumn
    const marks = rowMarks(faults, name, columnName(column))
    if (marks.length > 0) changed.set(part, Buffer.from(markSheet(readXmlPart(archive, part), marks, styles)))
  }
  changed.set(stylesPart, Buffer.from(styles.render()))
  const entries = archive.names.map((name) => {
    const text = changed.get(name)
    return text === undefined ? { name, raw: archive.raw(name) } : { name, bytes: text }
  })
  return { bytes: writeZip(entries), cells: new Set(faults.flatMap(({ places }) => places.map(nameOf))).size }
}

/** What to do in each row of a sheet: every place of a fault is filled, the sentence stands at its first one. */
function rowMarks(faults: readonly PlacedFault[], sheet: string, remarkColumn: string): RowMarks[] {
  const rows = new Map<number, { cells: Map<string, MarkTone>; sentences: string[] }>()
  for (const { severity, places, sentence } of faults)
    for (const [index, place] of places.entries()) {
      if (place.sheet !== sheet) continue
      const number = Number(place.cell.replace(/\D/g, ''))
      const row = rows.get(number) ?? { cells: new Map<string, MarkTone>(), sentences: [] }
      const tone = severity === 'warning' ? 'notice' : 'fault'
      if (row.cells.get(place.cell) !== 'fault') row.cells.set(place.cell, tone)
      if (index === 0) row.sentences.push(`${severityWords[severity]}: ${sentence}`)
      rows.set(number, row)
    }
  return [...rows].map(([row, { cells, sentences }]) => {
    const remark = sentences.length === 0 ? null : { cell: `${remarkColumn}${row}`, text: sentences.join('\n') }
    return { row, cells, remark }
  })
}

function nameOf({ sheet, cell }: CellPlace): string {
  return `${sheet}!${cell}`
}
