import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import { styleIds } from './templateStyles.ts'

/** What is repeated for each annex: its heading, then each table under its name in the look of the sample table. */
export function annexPart(width: number): (Paragraph | Table)[] {
  return [
    new Paragraph('{#phu_luc}'),
    new Paragraph({ style: styleIds.annexTitle, pageBreakBefore: true, children: [new TextRun('{nhan}')] }),
    new Paragraph({ style: styleIds.annexTitle, children: [new TextRun('{ten}')] }),
    centred('{tham_chieu}', true),
    centred('-----', false),
    new Paragraph('{#cac_bang}'),
    new Paragraph('{#ten_bang}'),
    new Paragraph({ style: styleIds.tableTitle, children: [new TextRun('{ten_bang}')] }),
    new Paragraph('{/ten_bang}'),
    new Paragraph('{@bang}'),
    sampleTable(width),
    new Paragraph('{/cac_bang}'),
    new Paragraph('{/phu_luc}'),
  ]
}

function centred(text: string, italics: boolean): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, keepNext: true, children: [new TextRun({ text, italics })] })
}

/** Its four rows show how head, data, total and group rows of built tables look; it is not printed itself. */
function sampleTable(width: number): Table {
  const side = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
  return new Table({
    width: { size: width, type: WidthType.DXA },
    alignment: AlignmentType.CENTER,
    borders: { top: side, bottom: side, left: side, right: side, insideHorizontal: side, insideVertical: side },
    margins: { left: 57, right: 57, top: 0, bottom: 0, marginUnitType: WidthType.DXA },
    rows: [
      sampleRow('{mau_bang} Đầu bảng', { bold: true }, AlignmentType.CENTER, 'F2F2F2'),
      sampleRow('Dòng số liệu', {}, AlignmentType.LEFT),
      sampleRow('Dòng tổng số', { bold: true }, AlignmentType.LEFT),
      sampleRow('Dòng tên nhóm', { bold: true, italics: true }, AlignmentType.LEFT),
    ],
  })
}

function sampleRow(
  text: string,
  look: { bold?: boolean; italics?: boolean },
  alignment: 'center' | 'left',
  fill?: string,
): TableRow {
  const paragraph = new Paragraph({
    alignment,
    spacing: { before: 20, after: 20 },
    children: [new TextRun({ text, size: 22, ...look })],
  })
  const cell = new TableCell({
    verticalAlign: VerticalAlign.CENTER,
    ...(fill === undefined ? {} : { shading: { type: 'clear', color: 'auto', fill } }),
    children: [paragraph],
  })
  return new TableRow({ children: [cell] })
}
