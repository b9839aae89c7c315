import type { Cell, CellRange, Sheet, SheetRow, Workbook } from '../../electron/engine/reporting/xlsx/workbook.ts'

const titleRows = 3
const headRows = 2
const firstFigure = 2

/**
 * The annex workbook of the benchmark: each sheet has 3 title rows, a two-row merged head, `rows` rows, a total row of
 * sums and a last column of row sums; frozen panes, A3 print set-up, validation, conditional fills and protection with
 * unlocked inputs. Deterministic.
 */
export function makeAnnexWorkbook(sheets: number, rows: number, columns: number): Workbook {
  const all = Array.from({ length: sheets }, (_, index) => makeSheet(index, rows, columns))
  return {
    title: 'Phụ lục số liệu thực hiện quy chế dân chủ ở cơ sở',
    author: 'Ban Dân vận Tỉnh ủy',
    sheets: all,
    names: all.map((sheet, index) => ({
      name: `SoLieu_${String(index + 1)}`,
      sheet: sheet.name,
      range: body(rows, columns),
    })),
  }
}

/** The figure at one place of the benchmark; whole numbers, sometimes with one decimal (scale 1). */
export function annexFigure(sheet: number, row: number, column: number): number {
  return (sheet * 7919 + row * 104_729 + column * 1_299_709) % 9973
}

function makeSheet(index: number, rows: number, columns: number): Sheet {
  const area = { top: 0, left: 0, bottom: titleRows + headRows + rows, right: columns - 1 }
  return {
    name: `PL${String(index + 1)}`,
    columns: Array.from({ length: columns }, (_, column) => ({ width: column === 0 ? 6 : column === 1 ? 28 : 9 })),
    rows: makeRows(index, rows, columns),
    merges: makeMerges(columns),
    freeze: { rows: titleRows + headRows, columns: firstFigure },
    print: {
      paper: 'A3',
      orientation: 'landscape',
      pagesWide: 4,
      titleRows: { first: titleRows, last: titleRows + headRows - 1 },
      titleColumns: { first: 0, last: 1 },
      area,
      pageNumbers: 'bottom',
      footer: 'Phụ lục kèm theo báo cáo',
    },
    validations: [{ ranges: [body(rows, columns)], rule: { kind: 'decimal', least: { value: 0, scale: 0 } } }],
    conditionalFills: [
      {
        ranges: [body(rows, columns)],
        when: { kind: 'negative', cell: { row: titleRows + headRows, column: firstFigure } },
        fill: 'fault',
      },
    ],
    isProtected: true,
  }
}

function body(rows: number, columns: number): CellRange {
  const top = titleRows + headRows
  return { top, left: firstFigure, bottom: top + rows - 1, right: columns - 2 }
}

function makeMerges(columns: number): CellRange[] {
  const titles = Array.from({ length: titleRows }, (_, row) => ({ top: row, left: 0, bottom: row, right: 19 }))
  const labels = [0, 1, columns - 1].map((column) => ({ top: 3, left: column, bottom: 4, right: column }))
  const groups = groupStarts(columns).map(({ left, right }) => ({ top: 3, left, bottom: 3, right }))
  return [...titles, ...labels, ...groups]
}

function groupStarts(columns: number): { left: number; right: number }[] {
  const groups = []
  for (let left = firstFigure; left + 1 < columns - 1; left += 5) {
    groups.push({ left, right: Math.min(left + 4, columns - 2) })
  }
  return groups.filter(({ left, right }) => right > left)
}

function makeRows(sheet: number, rows: number, columns: number): SheetRow[] {
  const data = Array.from({ length: rows }, (_, row) => makeDataRow(sheet, row, columns))
  return [...makeTitleRows(sheet), ...makeHeadRows(columns), ...data, makeTotalRow(sheet, rows, columns)]
}

function makeTitleRows(sheet: number): SheetRow[] {
  return [
    { cells: [{ kind: 'text', text: `Phụ lục ${String(sheet + 1)}`, style: 'subtitle' }] },
    { cells: [{ kind: 'text', text: 'TỔNG HỢP SỐ LIỆU THỰC HIỆN QUY CHẾ DÂN CHỦ Ở CƠ SỞ', style: 'title' }] },
    { cells: [{ kind: 'text', text: '(kèm theo Báo cáo của Ban Dân vận Tỉnh ủy)', style: 'reference' }] },
  ]
}

function makeHeadRows(columns: number): SheetRow[] {
  const cells = (name: (column: number) => string): Cell[] =>
    Array.from({ length: columns }, (_, column) => ({ kind: 'text', text: name(column), style: 'head' }))
  const first = ['STT', 'Đơn vị']
  return [
    {
      cells: cells(
        (column) =>
          first[column] ?? (column === columns - 1 ? 'Cộng' : `Nhóm ${String(Math.floor((column - 2) / 5) + 1)}`),
      ),
    },
    { cells: cells((column) => (column < 2 || column === columns - 1 ? '' : `Chỉ tiêu ${String(column - 1)}`)) },
  ]
}

function makeDataRow(sheet: number, row: number, columns: number): SheetRow {
  const cells: Cell[] = [
    { kind: 'number', value: row + 1, scale: 0, style: 'locked.0' },
    { kind: 'text', text: `Xã số ${String(row + 1)}, huyện Lục Nam`, style: 'locked.left' },
  ]
  let sum = 0
  for (let column = firstFigure; column < columns - 1; column++) {
    const value = annexFigure(sheet, row, column)
    sum += value
    cells.push({ kind: 'number', value, scale: 1, style: 'input.1' })
  }
  const at = titleRows + headRows + row
  const range = { top: at, left: firstFigure, bottom: at, right: columns - 2 }
  cells.push({
    kind: 'formula',
    formula: { kind: 'sum', ranges: [range] },
    result: { value: sum, scale: 1 },
    style: 'total.1',
  })
  return { cells }
}

function makeTotalRow(sheet: number, rows: number, columns: number): SheetRow {
  const cells: Cell[] = [
    { kind: 'blank', style: 'total.left' },
    { kind: 'text', text: 'Tổng cộng', style: 'total.left' },
  ]
  const top = titleRows + headRows
  let grand = 0
  for (let column = firstFigure; column < columns; column++) {
    let sum = 0
    if (column < columns - 1) for (let row = 0; row < rows; row++) sum += annexFigure(sheet, row, column)
    grand += sum
    const value = column < columns - 1 ? sum : grand
    const range = { top, left: column, bottom: top + rows - 1, right: column }
    cells.push({
      kind: 'formula',
      formula: { kind: 'sum', ranges: [range] },
      result: { value, scale: 1 },
      style: 'total.1',
    })
  }
  return { cells }
}
