import type { StyleName } from '#engine/reporting/xlsx/cellStyles.ts'
import { renderWorkbook } from '#engine/reporting/xlsx/renderWorkbook.ts'
import { placeHead } from '#engine/reporting/xlsx/tableHead.ts'
import type { Cell, CellRange, SheetRow } from '#engine/reporting/xlsx/workbook.ts'
import type { HeadCell } from '#shared/domain/reporting/reportModel.ts'
import type { SummaryColumn, SummaryLoop } from '#shared/domain/reporting/summary/summaryTags.ts'

/**
 * Columns of the sheet: what they show, how wide they are in characters; those without a style show figures. The names of
 * the shipped catalogue fit on one line, because not every program fits the height of a copied row to its text.
 */
const columns: readonly { tag: SummaryColumn; width: number; style?: StyleName }[] = [
  { tag: 'tt', width: 5, style: 'data.ordinal' },
  { tag: 'ten', width: 72, style: 'data.left' },
  { tag: 'dvt', width: 13, style: 'data.center' },
  { tag: 'tong', width: 10.5 },
  { tag: 'xa_phuong', width: 10.5 },
  { tag: 'co_quan_don_vi', width: 10.5 },
  { tag: 'doanh_nghiep', width: 10.5 },
  { tag: 'ky_truoc', width: 10.5 },
  { tag: 'cung_ky', width: 10.5 },
  { tag: 'tang_giam', width: 10, style: 'data.percent1' },
  { tag: 'luy_ke', width: 10.5 },
  { tag: 'so_don_vi', width: 9, style: 'data.center' },
]

const last = columns.length - 1
const tall = (text: string): HeadCell => ({ text, rowSpan: 2 })
const head: readonly (readonly HeadCell[])[] = [
  [
    tall('TT'),
    tall('Chỉ tiêu'),
    tall('Đơn vị tính'),
    { text: '{ky}', colSpan: 4 },
    { text: 'So sánh', colSpan: 3 },
    tall('Lũy kế từ đầu năm'),
    tall('Đơn vị có số liệu'),
  ],
  [
    { text: 'Tổng số' },
    { text: 'Xã, phường, thị trấn' },
    { text: 'Cơ quan, đơn vị' },
    { text: 'Doanh nghiệp' },
    { text: 'Kỳ trước liền kề' },
    { text: '{ky_so_sanh}' },
    { text: 'Tăng (+), giảm (-) (%)' },
  ],
]

const note =
  'Ô để trống: chưa có số liệu, không áp dụng hoặc không có cơ sở so sánh. Tỷ lệ được tính lại từ tổng tử số và tổng mẫu số, ' +
  'không cộng dồn; mức tăng, giảm của tỷ lệ tính bằng điểm phần trăm.'

/** A row of the sheet with what is merged in it, as first and last column. */
type Line = SheetRow & { merged?: readonly [number, number][] }

/** The bytes of the one-sheet summary that an office edits in Excel. */
export function authorSummaryWorkbook(): Buffer {
  const above = linesAbove()
  const placed = placeHead(
    head,
    above.length,
    columns.length,
    columns.map(({ width }) => width),
  )
  const bodyTop = above.length + head.length
  const body = [
    loopRow('chi_tieu', 'data.0'),
    blockName('SỐ TIỀN, DIỆN TÍCH'),
    loopRow('so_le', 'data.1'),
    blockName('TỶ LỆ'),
    loopRow('ty_le', 'data.percent1'),
  ]
  const below = linesBelow()
  const rows = [...above, ...placed.rows, ...body, ...below]
  const sheet = {
    name: 'Tổng hợp',
    columns: columns.map(({ width }) => ({ width })),
    rows: rows.map(({ cells, ...row }) => ({ cells, ...('height' in row ? { height: row.height } : {}) })),
    merges: [...mergesOf(above, 0), ...placed.merges, ...mergesOf(below, bodyTop + body.length)],
    freeze: { rows: bodyTop, columns: 2 },
    print: {
      paper: 'A4',
      orientation: 'landscape',
      pagesWide: 1,
      titleRows: { first: above.length, last: bodyTop - 1 },
      area: { top: 0, left: 0, bottom: rows.length - 1, right: last },
      pageNumbers: 'top',
    },
  } as const
  return renderWorkbook({ title: 'Mẫu biểu tổng hợp số liệu', author: 'Thư ký QCDC', sheets: [sheet] })
}

function linesAbove(): Line[] {
  return [
    line([[0, 2, '{co_quan}', 'subtitle']], 34),
    line([[0, last, 'BIỂU TỔNG HỢP SỐ LIỆU THỰC HIỆN QUY CHẾ DÂN CHỦ Ở CƠ SỞ', 'title']], 22),
    line([[0, last, '{ky}', 'subtitle']], 18),
    line([[0, last, '{tham_chieu}', 'reference']], 17),
    line([[0, last, '{pham_vi}. {do_day_du}', 'unit']], 17),
  ]
}

/** The note, who signs, and room for signature and seal. */
function linesBelow(): Line[] {
  const right = (text: string, style: StyleName): Part => [7, last, text, style]
  return [
    line([[0, last, note, 'note']], 34),
    line([right('{dia_danh_ngay}', 'reference')], 20),
    line([[1, 2, 'NGƯỜI LẬP BIỂU', 'subtitle'], right('{quyen_han}', 'subtitle')], 18),
    line([right('{chuc_vu}', 'subtitle')], 18),
    line([], 60),
    line([right('{nguoi_ky}', 'subtitle')], 18),
  ]
}

/** First and last column, text, style. */
type Part = [number, number, string, StyleName]

function line(parts: readonly Part[], height: number): Line {
  const cells = Array.from({ length: last + 1 }, (_, column): Cell => {
    const part = parts.find(([first]) => first === column)
    return part ? { kind: 'text', text: part[2], style: part[3] } : { kind: 'blank', style: 'default' }
  })
  return { cells, height, merged: parts.map(([first, end]) => [first, end]) }
}

function mergesOf(lines: readonly Line[], top: number): CellRange[] {
  return lines.flatMap(({ merged = [] }, index) =>
    merged.map(([left, right]) => ({ top: top + index, left, bottom: top + index, right })),
  )
}

/** The one row that is repeated; without a height, so that Excel fits each copy to its text. */
function loopRow(loop: SummaryLoop, figures: StyleName): SheetRow {
  const cells = columns.map(({ tag, style }, column): Cell => {
    const text = `${column === 0 ? `{#${loop}}` : ''}{${tag}}${column === last ? `{/${loop}}` : ''}`
    return { kind: 'text', text, style: style ?? figures }
  })
  return { cells }
}

function blockName(text: string): SheetRow {
  const cells = columns.map((_, column): Cell =>
    column === 1 ? { kind: 'text', text, style: 'group.left' } : { kind: 'blank', style: 'group.left' },
  )
  return { cells }
}
