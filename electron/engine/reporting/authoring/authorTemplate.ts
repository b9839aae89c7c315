import {
  AlignmentType,
  Document,
  Header,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  type Table,
  TextRun,
} from 'docx'
import { annexPlace } from '#shared/domain/reporting/annexes/annexPlace.ts'
import type { Outline } from '#shared/domain/submissions/outline.ts'
import { sectionTag } from '../reportTags.ts'
import { annexPart } from './annexPart.ts'
import { headingBlock } from './headingBlock.ts'
import { reproducible } from './reproducible.ts'
import { signatureBlock } from './signatureBlock.ts'
import { styleIds, templateStyles } from './templateStyles.ts'

/** A4 with margins 20, 20, 30 and 15 mm (document-format §1.2); the page number 10 mm from the top edge. */
const bodyPage = {
  size: { width: 11906, height: 16838 },
  margin: { top: 1134, bottom: 1134, left: 1701, right: 850, header: 567, footer: 567 },
}
const annexPage = {
  size: { width: 11906, height: 16838, orientation: PageOrientation.LANDSCAPE },
  margin: { top: 1134, bottom: 850, left: 1134, right: 850, header: 567, footer: 567 },
}
const annexWidth = 16838 - 1134 - 850

/**
 * The bytes of a fresh report template: for a scope the general one that follows any outline, or for one outline a template
 * with each of its sections by name, which an office can reorder and reword. The same input gives the same bytes.
 */
export async function authorTemplate(outline: Outline | Outline['scope']): Promise<Buffer> {
  const isGeneral = typeof outline === 'string'
  const sections = isGeneral ? generalSections() : outline.sections.flatMap(namedSection)
  const hasAnnexes = annexPlace(isGeneral ? outline : outline.scope) === 'document'
  const header = new Header({ children: [pageNumber()] })
  const document = new Document({
    creator: 'Thư ký QCDC',
    title: isGeneral ? 'Mẫu báo cáo định kỳ' : outline.name,
    styles: templateStyles,
    sections: [
      {
        properties: { page: bodyPage, titlePage: true },
        headers: { default: header, first: new Header({ children: [new Paragraph('')] }) },
        children: [
          headingBlock(),
          ...titleLines(),
          body('{mo_dau}'),
          ...sections,
          body('{ket}', true),
          ...enclosure(),
          gap(),
          signatureBlock(),
        ],
      },
      ...(hasAnnexes ? [annexSection(header)] : []),
    ],
  })
  return reproducible(await Packer.toBuffer(document))
}

/** Landscape pages of their own. */
function annexSection(header: Header) {
  return {
    properties: { type: SectionType.NEXT_PAGE, page: annexPage },
    headers: { default: header },
    children: annexPart(annexWidth),
  }
}

/** Where the annexes are a file of their own, the reader is told so before the signature. */
function enclosure(): Paragraph[] {
  return [
    new Paragraph({ keepNext: true, children: [new TextRun('{#kem_theo}')] }),
    new Paragraph({
      style: styleIds.body,
      keepNext: true,
      children: [new TextRun({ text: '{kem_theo}', italics: true })],
    }),
    new Paragraph({ keepNext: true, children: [new TextRun('{/kem_theo}')] }),
  ]
}

function titleLines(): Paragraph[] {
  const centred = (text: string, size: number, bold: boolean, before: number): Paragraph =>
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before, after: 0 },
      children: [new TextRun({ text, size, bold })],
    })
  return [centred('{the_loai}', 32, true, 240), centred('{trich_yeu}', 28, true, 0), centred('-----', 28, false, 0)]
}

/** Any outline: heading by its level, then the paragraphs. */
function generalSections(): (Paragraph | Table)[] {
  const headings = [1, 2, 3].flatMap((level) => [
    new Paragraph(`{#cap_${level}}`),
    styled('{tieu_de}', headingStyle(level)),
    new Paragraph(`{/cap_${level}}`),
  ])
  return [new Paragraph('{#muc}'), ...headings, ...paragraphLoop(), new Paragraph('{/muc}')]
}

/** One section of an outline by its own tag. */
function namedSection({ code, level }: Outline['sections'][number]): Paragraph[] {
  const tag = sectionTag(code)
  return [
    new Paragraph(`{#${tag}}`),
    styled('{tieu_de}', headingStyle(level)),
    ...paragraphLoop(),
    new Paragraph(`{/${tag}}`),
  ]
}

function paragraphLoop(): Paragraph[] {
  return [new Paragraph('{#doan}'), body('{noi_dung}'), new Paragraph('{/doan}')]
}

function headingStyle(level: number): string {
  return level === 1 ? styleIds.heading1 : level === 2 ? styleIds.heading2 : styleIds.heading3
}

function styled(text: string, style: string): Paragraph {
  return new Paragraph({ style, children: [new TextRun(text)] })
}

function body(text: string, keepNext = false): Paragraph {
  return new Paragraph({ style: styleIds.body, keepNext, children: [new TextRun(text)] })
}

function gap(): Paragraph {
  return new Paragraph({ keepNext: true, spacing: { before: 120 }, children: [] })
}

function pageNumber(): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ size: 28, children: [PageNumber.CURRENT] })],
  })
}
