import { AlignmentType, Document, Header, Packer, PageNumber, Paragraph, TextRun } from 'docx'
import { headingBlock, line, twoColumns } from '#engine/reporting/authoring/headingBlock.ts'
import { reproducible } from '#engine/reporting/authoring/reproducible.ts'
import { signatureBlock } from '#engine/reporting/authoring/signatureBlock.ts'
import { styleIds, templateStyles } from '#engine/reporting/authoring/templateStyles.ts'

/** A4 with margins 20, 20, 30 and 15 mm (document-format §1.2). */
const page = {
  size: { width: 11906, height: 16838 },
  margin: { top: 1134, bottom: 1134, left: 1701, right: 850, header: 567, footer: 567 },
}

/** The bytes of a letter's template under a title: a công văn prints no type, its abstract stands under the number. */
export async function authorLetter(title: string): Promise<Buffer> {
  const document = new Document({
    creator: 'Thư ký QCDC',
    title,
    styles: templateStyles,
    sections: [
      {
        properties: { page, titlePage: true },
        headers: {
          default: new Header({ children: [pageNumber()] }),
          first: new Header({ children: [new Paragraph('')] }),
        },
        children: [
          headingBlock(),
          new Paragraph({ spacing: { before: 0, after: 0, line: 20, lineRule: 'exact' }, children: [] }),
          twoColumns([line('{trich_yeu}', { size: 24, italics: true })], [line('')]),
          new Paragraph({
            alignment: AlignmentType.CENTER,
            spacing: { before: 360, after: 240 },
            children: [new TextRun({ text: 'Kính gửi: ', italics: true }), new TextRun('{kinh_gui}')],
          }),
          ...repeated('doan'),
          new Paragraph('{#con_thieu}'),
          body('{noi_dung}'),
          new Paragraph('{/con_thieu}'),
          ...repeated('ket'),
          new Paragraph({ keepNext: true, spacing: { before: 120 }, children: [] }),
          signatureBlock(),
        ],
      },
    ],
  })
  return reproducible(await Packer.toBuffer(document))
}

function repeated(tag: string): Paragraph[] {
  return [new Paragraph(`{#${tag}}`), body('{noi_dung}'), new Paragraph(`{/${tag}}`)]
}

function body(text: string): Paragraph {
  return new Paragraph({ style: styleIds.body, children: [new TextRun(text)] })
}

function pageNumber(): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ size: 28, children: [PageNumber.CURRENT] })],
  })
}
