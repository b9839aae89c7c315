import { writeZip } from '#engine/files/zip/writeZip.ts'

const names = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const more = `${names} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="w14"`
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const section =
  '<w:sectPr><w:headerReference w:type="default" r:id="rId1"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>'

/** A .docx written by hand: the XML of its body, of its header, and parts to add or replace. */
export function handmadeDocx(
  body: string,
  header = p('Đầu trang'),
  parts: Readonly<Record<string, string>> = {},
): Buffer {
  const all: Record<string, string> = {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${types}.document.main+xml"/><Override PartName="/word/header1.xml" ContentType="${types}.header+xml"/></Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/header" Target="header1.xml"/></Relationships>`,
    'word/document.xml': `${head}<w:document ${more}><w:body>${body}${section}</w:body></w:document>`,
    'word/header1.xml': `${head}<w:hdr ${more}>${header}</w:hdr>`,
    ...parts,
  }
  return writeZip(Object.entries(all).map(([name, text]) => ({ name, bytes: Buffer.from(text, 'utf8') })))
}

/** A paragraph; several texts become several runs. */
export function p(...texts: string[]): string {
  return `<w:p>${texts.map((text) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`).join('')}</w:p>`
}

/** A table of rows of cells; a cell is text, or XML when it starts with "<". */
export function table(...rows: string[][]): string {
  const width = Math.max(...rows.map((row) => row.length))
  const cell = (text: string) =>
    `<w:tc><w:tcPr><w:tcW w:w="1500" w:type="dxa"/></w:tcPr>${text.startsWith('<') ? text : p(text)}</w:tc>`
  const body = rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${'<w:gridCol w:w="1500"/>'.repeat(width)}</w:tblGrid>${body}</w:tbl>`
}
