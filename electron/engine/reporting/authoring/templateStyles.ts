import type { IStylesOptions } from 'docx'

/** Paragraph styles of a report template, named so that a clerk finds them in Word. */
export const styleIds = {
  body: 'NoiDung',
  heading1: 'Muc1',
  heading2: 'Muc2',
  heading3: 'Muc3',
  annexTitle: 'TenPhuLuc',
  tableTitle: 'TenBang',
} as const

const font = 'Times New Roman'

/** Half points: 14 pt. */
const bodySize = 28

/** Exactly 18 pt between lines, 6 pt before, first line 10 mm in (document-format §1.2). */
const bodySpacing = { line: 360, lineRule: 'exact', before: 120, after: 0 } as const

/** The styles of every template: Times New Roman 14, justified, Vietnamese. */
export const templateStyles: IStylesOptions = {
  default: {
    document: {
      run: {
        font: { ascii: font, hAnsi: font, eastAsia: font, cs: font },
        size: bodySize,
        language: { value: 'vi-VN', eastAsia: 'vi-VN', bidirectional: 'vi-VN' },
      },
    },
  },
  paragraphStyles: [
    {
      id: styleIds.body,
      name: 'Nội dung',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { spacing: bodySpacing, indent: { firstLine: 567 }, alignment: 'both' },
    },
    heading(styleIds.heading1, 'Mục lớn', { bold: true }),
    heading(styleIds.heading2, 'Mục nhỏ', { bold: true }),
    heading(styleIds.heading3, 'Điểm', { bold: true, italics: true }),
    {
      id: styleIds.annexTitle,
      name: 'Tên phụ lục',
      basedOn: 'Normal',
      quickFormat: true,
      run: { bold: true },
      paragraph: { alignment: 'center', keepNext: true },
    },
    {
      id: styleIds.tableTitle,
      name: 'Tên bảng',
      basedOn: 'Normal',
      quickFormat: true,
      run: { bold: true },
      paragraph: { spacing: { before: 160, after: 80 }, keepNext: true },
    },
  ],
}

function heading(id: string, name: string, run: { bold: boolean; italics?: boolean }) {
  return {
    id,
    name,
    basedOn: styleIds.body,
    next: styleIds.body,
    quickFormat: true,
    run,
    paragraph: { keepNext: true },
  }
}
