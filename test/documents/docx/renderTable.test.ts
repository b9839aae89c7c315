import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { compileTemplate } from '#engine/reporting/docx/compileTemplate.ts'
import { fillTemplate, type TemplateData } from '#engine/reporting/docx/fillTemplate.ts'
import { tableBlocks } from '#engine/reporting/docx/renderTable.ts'
import type { BlockPlace } from '#engine/reporting/docx/program.ts'
import { defaultSampleTable } from '#engine/reporting/docx/sampleTable.ts'
import { scanXml } from '#engine/reporting/docx/scanXml.ts'
import { readZip } from '#engine/files/zip/readZip.ts'
import type { ReportTable } from '#shared/domain/reporting/reportModel.ts'
import { openXmlFaults } from '#test/support/officeChecks.ts'
import { openXmlValidator, testWith } from '#test/support/tools.ts'
import { docxText } from '#test/support/docxText.ts'
import { handmadeDocx, p, table } from './handmadeDocx.ts'
import { sampleData, sampleTemplates } from './sampleTemplates.ts'

const report: ReportTable = {
  code: 'tong_hop',
  title: 'Tổng hợp',
  columns: [
    { width: 1, align: 'center' },
    { width: 4, align: 'left' },
    { width: 2, align: 'right' },
    { width: 2, align: 'right' },
  ],
  head: [
    [
      { text: 'TT', rowSpan: 2 },
      { text: 'Đơn vị', rowSpan: 2 },
      { text: 'Hội nghị', colSpan: 2 },
    ],
    [{ text: 'Số cuộc' }, { text: 'Tỷ lệ (%)' }],
  ],
  rows: [
    {
      role: 'group',
      cells: [{ kind: 'text', text: 'I' }, { kind: 'text', text: 'Cấp xã' }, { kind: 'blank' }, { kind: 'blank' }],
    },
    {
      role: 'data',
      cells: [
        { kind: 'text', text: '1' },
        { kind: 'text', text: 'Bảo <Sơn> & "Đài"' },
        { kind: 'number', value: 12345, scale: 1 },
        { kind: 'percent', value: 885, scale: 1 },
      ],
    },
    {
      role: 'data',
      cells: [
        { kind: 'text', text: '2' },
        { kind: 'text', text: 'Cẩm Lý' },
        { kind: 'none' },
        { kind: 'notApplicable' },
      ],
    },
    {
      role: 'total',
      cells: [
        { kind: 'blank' },
        { kind: 'text', text: 'Cộng' },
        { kind: 'number', value: 0, scale: 0 },
        { kind: 'blank' },
      ],
    },
  ],
  notes: ['Tỷ lệ không cộng thành 100% do làm tròn.'],
}
const blocks = tableBlocks([report])
const renderTable = (table: ReportTable, at: BlockPlace) => tableBlocks([table]).get(`bang:${table.code}`)?.(at) ?? ''
const place = { width: 9355, sample: defaultSampleTable }

const styledCell = (text: string, shade: string, bold = '') =>
  `<w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/><w:shd w:val="clear" w:color="auto" w:fill="${shade}"/></w:tcPr><w:p><w:pPr><w:spacing w:before="60"/><w:jc w:val="center"/></w:pPr><w:r><w:rPr>${bold}<w:sz w:val="20"/></w:rPr><w:t>${text}</w:t></w:r></w:p></w:tc>`
const sampleTable = `<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders><w:top w:val="double" w:sz="4" w:space="0" w:color="FF0000"/></w:tblBorders></w:tblPr><w:tblGrid><w:gridCol w:w="3000"/><w:gridCol w:w="3000"/></w:tblGrid><w:tr><w:trPr><w:trHeight w:val="500"/></w:trPr>${styledCell('{mau_bang} Đầu', 'DDDDDD', '<w:b/>')}${styledCell('Cột', 'DDDDDD', '<w:b/>')}</w:tr><w:tr>${styledCell('1', 'FFFFFF')}${styledCell('số', 'EEEEFF')}</w:tr></w:tbl>`

const fill = (body: string, data: TemplateData = {}, header = p('')) =>
  fillTemplate(compileTemplate(handmadeDocx(body, header)), data, blocks)
const documentXml = (bytes: Buffer) => readZip(bytes).read('word/document.xml').toString('utf8')

/** The words of a test's file in the order in which they stand. */
const words = (bytes: Buffer) => docxText(bytes).filter((text) => text !== '')

function validate(bytes: Buffer): unknown[] {
  const folder = mkdtempSync(join(tmpdir(), 'docx-'))
  try {
    const file = join(folder, 'a.docx')
    writeFileSync(file, bytes)
    return openXmlFaults(file)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

describe('renderTable', () => {
  test('prints figures in Vietnamese form, and blank, none and not applicable as three things', () => {
    expect(words(fill(p('{@bang:tong_hop}')))).toEqual([
      ...['TT', 'Đơn vị', 'Hội nghị', 'Số cuộc', 'Tỷ lệ (%)'],
      ...['I', 'Cấp xã'],
      ...['1', 'Bảo <Sơn> & "Đài"', '1.234,5', '88,5%'],
      ...['2', 'Cẩm Lý', '–', 'x'],
      ...['Cộng', '0'],
      'Tỷ lệ không cộng thành 100% do làm tròn.',
    ])
  })

  test('merges its head, repeats it and splits no row', () => {
    const xml = renderTable(report, place)
    expect(scanXml(xml.slice(0, xml.indexOf('</w:tbl>') + 8))).not.toBeNull()
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(2)
    expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(6)
    expect(xml.match(/<w:vMerge w:val="restart"\/>/g)).toHaveLength(2)
    expect(xml.match(/<w:vMerge\/>/g)).toHaveLength(2)
  })

  test('fills the width of its place exactly', () => {
    for (const width of [9355, 14001, 4000]) {
      const grid = [...renderTable(report, { ...place, width }).matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, value]) =>
        Number(value),
      )
      expect(grid.reduce((sum, value) => sum + value, 0)).toBe(width)
    }
  })

  test('takes the width of its section and of its cell', () => {
    const landscape =
      '<w:p><w:pPr><w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="850" w:right="1134" w:bottom="1701" w:left="1134" w:header="0" w:footer="0" w:gutter="0"/></w:sectPr></w:pPr></w:p>'
    const xml = documentXml(
      fill(p('{@bang:tong_hop}') + landscape + p('{@bang:tong_hop}') + table([p('{@bang:tong_hop}')])),
    )
    expect([...xml.matchAll(/<w:tblW w:w="(\d{4,})"/g)].map(([, width]) => width)).toEqual(['14570', '9355', '1500'])
  })

  test('looks like the sample table that follows it, which is gone, and so do the blocks after it', () => {
    const xml = documentXml(fill(p('{@bang:tong_hop}') + sampleTable + p('{@bang:tong_hop}')))
    expect(xml).not.toContain('mau_bang')
    expect(xml.match(/<w:tbl>/g)).toHaveLength(2)
    expect(xml.match(/w:val="double"/g)).toHaveLength(2)
    expect(xml.match(/<w:trHeight w:val="500"\/>/g)).toHaveLength(4)
    expect(xml.match(/w:fill="DDDDDD"/g)).toHaveLength(2 * (3 + 4))
    expect(xml).toContain('<w:jc w:val="right"/>')
  })

  test('refuses a head that does not cover its columns', () => {
    expect(() => renderTable({ ...report, head: [[{ text: 'a', colSpan: 3 }]] }, place)).toThrow(
      'does not cover 4 columns',
    )
    expect(() => renderTable({ ...report, head: [[{ text: 'a', colSpan: 5 }]] }, place)).toThrow(
      'does not cover 4 columns',
    )
  })

  test('a block that is not there prints …, one named by the data is found', () => {
    expect(words(fill(p('{@khac}')))).toEqual(['…'])
    const data = { phu_luc: [{ bang: 'bang:tong_hop' }, { bang: '<w:p/>' }] }
    const found = words(fill(p('{#phu_luc}') + p('{@bang}') + p('{/phu_luc}'), data))
    expect(found.filter((text) => text === 'Cẩm Lý')).toHaveLength(1)
    expect(found.at(-1)).toBe('…')
  })

  test('two tables do not grow together', () => {
    const plain = new Map([['a', () => renderTable({ ...report, notes: [] }, place)]])
    const xml = documentXml(fillTemplate(compileTemplate(handmadeDocx(p('{@a}') + p('{@a}'))), {}, plain))
    expect(xml).toContain('</w:tbl><w:p/><w:tbl>')
  })
})

describe('the Open XML SDK finds no fault in', () => {
  const head = p('Trang {ten}')
  testWith([openXmlValidator], 'tables with and without a sample', () => {
    const body =
      p('{@bang:tong_hop}') + p('') + p('{@bang:tong_hop}') + sampleTable + table(['A', p('{@bang:tong_hop}')])
    expect(validate(fill(body, sampleData, head))).toEqual([])
  })

  testWith([openXmlValidator], 'all sample templates in one file', () => {
    const body = sampleTemplates.map(([, xml]) => xml + p('')).join('')
    expect(validate(fill(body, sampleData, head))).toEqual([])
  })

  testWith([openXmlValidator], 'repeated bookmarks, comments, drawings and paragraph numbers', () => {
    const body = `${p('{#xa}')}<w:p w14:paraId="00000001" w14:textId="00000002"><w:bookmarkStart w:id="1" w:name="b"/><w:r><w:t>{ten}</w:t></w:r><w:bookmarkEnd w:id="1"/></w:p>${p('{/xa}')}`
    expect(validate(fill(body, sampleData, head))).toEqual([])
  })
})
