import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'

/** Widths of the two columns of heading and signature, in twips; together the text width of the page. */
const blockColumns = { left: 4250, right: 5105 } as const

/** The width of "ĐẢNG CỘNG SẢN VIỆT NAM" in Times New Roman bold 15 pt, in twips: the rule beneath is exactly as long. */
const titleWidth = 4133

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const noBorders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none }

/** One line of a block: its text and how it looks; sizes in half points. */
export function line(
  text: string,
  look: {
    size?: number
    bold?: boolean
    italics?: boolean
    underline?: Record<string, never>
    before?: number
    after?: number
  } = {},
): Paragraph {
  const { before = 0, after = 0, ...run } = look
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before, after },
    children: [new TextRun({ text, size: 28, ...run })],
  })
}

/** A table of one row and two columns without lines. */
export function twoColumns(left: Paragraph[], right: Paragraph[]): Table {
  const cell = (width: number, children: Paragraph[]) =>
    new TableCell({ width: { size: width, type: WidthType.DXA }, children, margins: { left: 0, right: 0 } })
  return new Table({
    width: { size: blockColumns.left + blockColumns.right, type: WidthType.DXA },
    columnWidths: [blockColumns.left, blockColumns.right],
    layout: TableLayoutType.FIXED,
    borders: noBorders,
    rows: [
      new TableRow({ cantSplit: true, children: [cell(blockColumns.left, left), cell(blockColumns.right, right)] }),
    ],
  })
}

/** The heading of the first page: issuing bodies and number on the left, the Party's name, place and date on the right. */
export function headingBlock(): Table {
  return twoColumns(
    [line('{co_quan_cap_tren}'), line('{co_quan}', { bold: true }), line('*'), line('{so_ky_hieu}')],
    [
      line('ĐẢNG CỘNG SẢN VIỆT NAM', { bold: true, size: 30 }),
      rule(),
      line('{dia_danh_ngay}', { italics: true, before: 60 }),
    ],
  )
}

/** A line of its own under the text, so that a substituted font never breaks the text over two lines. */
function rule(): Paragraph {
  const indent = Math.round((blockColumns.right - titleWidth) / 2)
  return new Paragraph({
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 0 } },
    indent: { left: indent, right: indent },
    spacing: { before: 20, after: 0, line: 60, lineRule: 'exact' },
    children: [],
  })
}
