import { AlignmentType, Paragraph, type Table, TextRun } from 'docx'
import { line, twoColumns } from './headingBlock.ts'

/** Recipients on the left, on the right who signs; room for signature and seal between title and name. */
export function signatureBlock(): Table {
  const room = Array.from({ length: 4 }, () => line(''))
  return twoColumns(
    [
      recipientLine('Nơi nhận:', 28, true),
      recipientLine('{#noi_nhan}', 24),
      recipientLine('{dong}', 24),
      recipientLine('{/noi_nhan}', 24),
    ],
    [
      line('{quyen_han}', { bold: true }),
      line('{#chuc_vu}'),
      line('{chuc_vu}'),
      line('{/chuc_vu}'),
      ...room,
      line('{nguoi_ky}', { bold: true }),
    ],
  )
}

function recipientLine(text: string, size: number, isUnderlined = false): Paragraph {
  const run = new TextRun({ text, size, ...(isUnderlined ? { underline: {} } : {}) })
  return new Paragraph({ alignment: AlignmentType.LEFT, children: [run] })
}
