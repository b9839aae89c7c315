import { writeZip } from '../../electron/engine/files/zip/writeZip.ts'

/** What a row of the benchmark's tables holds: its texts by column. */
type BenchRow = Readonly<Record<string, string>>

/** The data of the benchmark's report: a record that docxtemplater, carbone and our engine read alike. */
type BenchData = {
  ten_co_quan: string
  ngay: string
  nam: string
  mo_dau: string
  muc: { ten: string; doan: { noi_dung: string }[] }[]
  bang_nho: BenchRow[]
  bang_vua: BenchRow[]
  bang_lon: BenchRow[]
  phu_luc: BenchRow[]
  noi_nhan: { dong: string }[]
  nguoi_ky: string
}

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const tableColumns = ['tt', 'ten', 'so_1', 'so_2', 'so_3', 'so_4', 'ty_le', 'ghi_chu']
const annexColumns = ['tt', 'ten', ...Array.from({ length: 10 }, (_, n) => `so_${n + 1}`)]

/**
 * The template of a report of about 66 pages (A4; 10 units of 3 narrative sections, tables of 20, 200 and 600 rows × 8, a landscape annex
 * of 209 × 12 with a two-row merged head): every table is a `{#…}` row loop, so that docxtemplater can fill it too.
 */
export function makeBenchTemplate(): Buffer {
  const names = `xmlns:w="${main}" xmlns:r="${office}"`
  const types_ = ['document.main', 'header', 'footer', 'styles'].map((type, at) => {
    const part = ['document', 'header1', 'footer1', 'styles'][at]
    return `<Override PartName="/word/${part}.xml" ContentType="${types}.${type}+xml"/>`
  })
  const relations = ['header', 'footer', 'styles'].map((type, at) => {
    const target = ['header1', 'footer1', 'styles'][at]
    return `<Relationship Id="rId${at + 1}" Type="${office}/${type}" Target="${target}.xml"/>`
  })
  const relationshipsOf = (inner: string) =>
    `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${types_.join('')}</Types>`,
    '_rels/.rels': relationshipsOf(
      `<Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/>`,
    ),
    'word/_rels/document.xml.rels': relationshipsOf(relations.join('')),
    'word/document.xml': `${head}<w:document ${names}><w:body>${body()}</w:body></w:document>`,
    'word/header1.xml': `${head}<w:hdr ${names}>${paragraph('{ten_co_quan}', 'center')}</w:hdr>`,
    'word/footer1.xml': `${head}<w:ftr ${names}>${pageNumber}</w:ftr>`,
    'word/styles.xml': `${head}<w:styles xmlns:w="${main}">${styles}</w:styles>`,
  }
  return writeZip(Object.entries(parts).map(([name, text]) => ({ name, bytes: Buffer.from(text, 'utf8') })))
}

const styles =
  '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="28"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:pPr><w:spacing w:before="120" w:line="380" w:lineRule="exact"/></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:rPr><w:b/></w:rPr></w:style>'

const pageNumber =
  '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'

function body(): string {
  return [
    borderless(['{ten_co_quan}', 'ĐẢNG CỘNG SẢN VIỆT NAM'], ['Số      -BC/BDVTU', 'Bắc Giang, {ngay}']),
    paragraph('BÁO CÁO', 'center', true),
    paragraph('kết quả thực hiện quy chế dân chủ ở cơ sở năm {nam}', 'center', true),
    paragraph('{mo_dau}', 'both'),
    ...['{#muc}', '{ten}', '{#doan}', '{noi_dung}', '{/doan}', '{/muc}'].map((text) =>
      text === '{ten}' ? heading(text) : paragraph(text, 'both'),
    ),
    ...['bang_nho', 'bang_vua', 'bang_lon'].map(
      (name) => loopTable(name, tableColumns, [tableHead], 9355) + paragraph('', 'both'),
    ),
    borderless(['Nơi nhận:', 'T/M BAN THƯỜNG VỤ'], ['{#noi_nhan}{dong}; {/noi_nhan}', '{nguoi_ky}']),
    `<w:p><w:pPr>${section(11906, 16838)}</w:pPr></w:p>`,
    loopTable('phu_luc', annexColumns, annexHead, 14570),
    paragraph('', 'both'),
    section(16838, 11906),
  ].join('')
}

type HeadCell = { text: string; columns?: number; merge?: 'restart' | 'continue' }

const tableHead: HeadCell[] = [
  'TT',
  'Đơn vị',
  'Hội nghị',
  'Lượt người',
  'Ý kiến',
  'Đã trả lời',
  'Tỷ lệ (%)',
  'Ghi chú',
].map((text) => ({ text }))
const groups = ['Xã, phường', 'Cơ quan', 'Doanh nghiệp', 'Trường học', 'Tổng']
const annexHead: HeadCell[][] = [
  [
    { text: 'TT', merge: 'restart' },
    { text: 'Đơn vị', merge: 'restart' },
    ...groups.map((text) => ({ text, columns: 2 })),
  ],
  [
    { text: '', merge: 'continue' },
    { text: '', merge: 'continue' },
    ...groups.flatMap(() => [{ text: 'Phải có' }, { text: 'Đã có' }]),
  ],
]

function loopTable(name: string, columns: readonly string[], heads: readonly HeadCell[][], width: number): string {
  const each = Math.floor(width / (columns.length + 2))
  const widthOf = (column: number) => (column === 1 ? 3 * each : each)
  const last = columns.length - 1
  const cells = columns.map((column, at) => {
    const text = `${at === 0 ? `{#${name}}` : ''}{${column}}${at === last ? `{/${name}}` : ''}`
    return cell(text, widthOf(at), at < 2 ? 'left' : 'right')
  })
  const headRows = heads.map((row) => {
    const drawn = row.map(({ text, columns: span = 1, merge }) => {
      const more = `${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''}${merge ? `<w:vMerge w:val="${merge}"/>` : ''}`
      return cell(text, text === 'Đơn vị' ? 3 * each : each * span, 'center', more)
    })
    return `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${drawn.join('')}</w:tr>`
  })
  const line = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(
    (side) => `<w:${side} w:val="single" w:sz="4"/>`,
  )
  return `<w:tbl><w:tblPr><w:tblW w:w="${width}" w:type="dxa"/><w:tblBorders>${line.join('')}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${columns.map((_, at) => `<w:gridCol w:w="${widthOf(at)}"/>`).join('')}</w:tblGrid>${headRows.join('')}<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.join('')}</w:tr></w:tbl>`
}

function cell(text: string, width: number, align: string, more = ''): string {
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${more}</w:tcPr><w:p><w:pPr><w:spacing w:before="20" w:after="20" w:line="240" w:lineRule="auto"/><w:jc w:val="${align}"/></w:pPr><w:r><w:rPr><w:sz w:val="24"/></w:rPr><w:t>${text}</w:t></w:r></w:p></w:tc>`
}

function borderless(...rows: string[][]): string {
  const drawn = rows.map((row) => `<w:tr>${row.map((text) => cell(text, 4677, 'center')).join('')}</w:tr>`)
  return `<w:tbl><w:tblPr><w:tblW w:w="9354" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid><w:gridCol w:w="4677"/><w:gridCol w:w="4677"/></w:tblGrid>${drawn.join('')}</w:tbl>`
}

function heading(text: string): string {
  return `<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
}

function paragraph(text: string, align: string, isBold = false): string {
  return `<w:p><w:pPr><w:ind w:firstLine="${align === 'both' ? 567 : 0}"/><w:jc w:val="${align}"/></w:pPr><w:r>${isBold ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t>${text}</w:t></w:r></w:p>`
}

function section(width: number, height: number): string {
  const turn = width > height ? ' w:orient="landscape"' : ''
  return `<w:sectPr><w:headerReference w:type="default" r:id="rId1"/><w:footerReference w:type="default" r:id="rId2"/><w:pgSz w:w="${width}" w:h="${height}"${turn}/><w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>`
}

const sentences = [
  'Cấp ủy, chính quyền các cấp tiếp tục quan tâm lãnh đạo, chỉ đạo việc thực hiện quy chế dân chủ ở cơ sở gắn với nhiệm vụ chính trị của địa phương.',
  'Ủy ban Mặt trận Tổ quốc và các tổ chức chính trị - xã hội phối hợp tuyên truyền, vận động nhân dân tham gia giám sát, phản biện xã hội.',
  'Việc công khai các nội dung để nhân dân biết được thực hiện bằng nhiều hình thức: niêm yết tại trụ sở, truyền thanh, họp thôn, tổ dân phố.',
  'Công tác tiếp công dân, giải quyết đơn thư khiếu nại, tố cáo được duy trì nền nếp; các vụ việc phát sinh cơ bản được giải quyết từ cơ sở.',
  'Tuy nhiên, ở một số nơi việc kiểm tra chưa thường xuyên, hoạt động của ban thanh tra nhân dân còn lúng túng, chất lượng chưa đồng đều.',
]

/** The report's data, the same at each call; `rowFactor` multiplies the rows of every table. */
export function makeBenchData(rowFactor: number): BenchData {
  const rows = (count: number) => Array.from({ length: count * rowFactor }, (_, at) => benchRow(at))
  return {
    ten_co_quan: 'BAN DÂN VẬN TỈNH ỦY',
    ngay: 'ngày 05 tháng 4 năm 2022',
    nam: '2022',
    mo_dau: narrative(0),
    muc: Array.from({ length: 30 }, (_, at) => ({
      ten: `${at + 1}. Kết quả thực hiện của đơn vị số ${Math.floor(at / 3) + 1}`,
      doan: [1, 2, 3].map((n) => ({ noi_dung: narrative(at * 3 + n) })),
    })),
    bang_nho: rows(20),
    bang_vua: rows(200),
    bang_lon: rows(600),
    phu_luc: rows(209),
    noi_nhan: ['Ban Thường vụ Tỉnh ủy (báo cáo)', 'Các huyện ủy, thành ủy', 'Lưu Ban Dân vận'].map((dong) => ({
      dong,
    })),
    nguoi_ky: 'Nguyễn Văn A',
  }
}

function narrative(seed: number): string {
  return Array.from({ length: 6 }, (_, at) => sentences[(seed * 3 + at * (1 + (seed % 4))) % sentences.length]).join(
    ' ',
  )
}

function benchRow(at: number): BenchRow {
  const numbers = Array.from({ length: 10 }, (_, n) => [`so_${n + 1}`, String(((at + 1) * (n + 7) * 37) % 1000)])
  return {
    tt: String(at + 1),
    ten: `Xã ${['Bảo Sơn', 'Cẩm Lý', 'Đông Phú', 'Nghĩa Phương', 'Vũ Xá'][at % 5]} ${at + 1}`,
    ty_le: `${((at * 7) % 100) + 0.5}`.replace('.', ','),
    ghi_chu: at % 9 === 0 ? 'Đã kiểm tra & kết luận' : '',
    ...Object.fromEntries(numbers),
  }
}
