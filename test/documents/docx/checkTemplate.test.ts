import { describe, expect, test } from 'vitest'
import { checkTemplate, type KnownTags } from '#engine/reporting/docx/checkTemplate.ts'
import { compileTemplate } from '#engine/reporting/docx/compileTemplate.ts'
import { TemplateRefused } from '#engine/reporting/docx/templateFault.ts'
import { handmadeDocx, p, table } from './handmadeDocx.ts'

const known: KnownTags = {
  texts: ['ten_don_vi', 'so_ky_hieu'],
  sections: { don_vi: { texts: ['ten', 'so_luong'], sections: {}, blocks: ['bang:chi_tiet'] } },
  blocks: ['bang:tong_hop'],
}

const faultsOf = (body: string, header = p('')) => checkTemplate(handmadeDocx(body, header), known)
const messages = (body: string) => faultsOf(body).map((fault) => fault.message)

describe('checkTemplate', () => {
  test('finds nothing wrong with a right template', () => {
    const body =
      p('{ten_don_vi}') +
      p('{#don_vi}') +
      p('{ten} của {ten_don_vi}') +
      p('{@bang:chi_tiet}') +
      p('{/don_vi}') +
      p('{@bang:tong_hop}')
    expect(faultsOf(body)).toEqual([])
  })

  test('tells all faults at once, each with its tag, part and paragraph', () => {
    const faults = faultsOf(
      p('Kính gửi {ten_don_vj}') + p('{#don_vi}{ten') + p('x {/don_vi} {/la}'),
      p('Trang {so_ky_hiệu}'),
    )
    expect(faults.map(({ tag, part, paragraph }) => [tag, part, paragraph])).toEqual([
      ['{ten', 'word/document.xml', '{#don_vi}{ten'],
      ['{/la}', 'word/document.xml', 'x {/don_vi} {/la}'],
      ['{ten_don_vj}', 'word/document.xml', 'Kính gửi {ten_don_vj}'],
      ['{so_ky_hiệu}', 'word/header1.xml', 'Trang {so_ky_hiệu}'],
    ])
  })

  test.each([
    [
      'an unclosed tag',
      p('Số {so_ky_hieu'),
      'Thẻ {so_ky_hieu (thân văn bản, đoạn "Số {so_ky_hieu") chưa đóng: hãy thêm dấu } vào cuối thẻ.',
    ],
    [
      'a stray brace',
      p('Số} x'),
      'Thẻ Số} (thân văn bản, đoạn "Số} x") có dấu } mà không có dấu { mở trước: hãy thêm dấu { hoặc bỏ dấu }.',
    ],
    [
      'an unclosed loop',
      p('{#don_vi}') + p('x'),
      'Thẻ {#don_vi} (thân văn bản, đoạn "{#don_vi}") mở mà chưa đóng: hãy thêm {/don_vi} ở cuối phần lặp.',
    ],
    [
      'a wrong close',
      p('{#don_vi}x{/don_vo}'),
      'Thẻ {/don_vo} (thân văn bản, đoạn "{#don_vi}x{/don_vo}") đóng nhầm {#don_vi}: hãy sửa thành {/don_vi}.',
    ],
    [
      'a close without open',
      p('x{/don_vi}'),
      'Thẻ {/don_vi} (thân văn bản, đoạn "x{/don_vi}") đóng mà chưa mở: hãy thêm {#don_vi} ở trước hoặc bỏ thẻ này.',
    ],
    [
      'a space in a tag',
      p('{ ten_don_vi }'),
      'Thẻ { ten_don_vi } (thân văn bản, đoạn "{ ten_don_vi }") có dấu cách bên trong: hãy viết liền: {ten_don_vi}.',
    ],
    [
      'a mistyped name',
      p('{tên_đơnvị}'),
      'Thẻ {tên_đơnvị} (thân văn bản, đoạn "{tên_đơnvị}") không có trong danh sách thẻ: hãy sửa thành {ten_don_vi} nếu đúng ý.',
    ],
    [
      'a mistyped loop',
      p('{#donvi}{/donvi}'),
      'Thẻ {#donvi} (thân văn bản, đoạn "{#donvi}{/donvi}") không có trong danh sách thẻ: hãy sửa thành {#don_vi} nếu đúng ý.',
    ],
    [
      'a name like no other',
      p('{xyz}'),
      'Thẻ {xyz} (thân văn bản, đoạn "{xyz}") không có trong danh sách thẻ: hãy xem danh sách thẻ trong hướng dẫn mẫu rồi sửa lại.',
    ],
    [
      'a name of another section',
      p('{so_luong}'),
      'Thẻ {so_luong} (thân văn bản, đoạn "{so_luong}") chỉ dùng được trong {#don_vi}…{/don_vi}: hãy chuyển thẻ vào phần đó.',
    ],
    [
      'a list as a text',
      p('{don_vi}'),
      'Thẻ {don_vi} (thân văn bản, đoạn "{don_vi}") là một danh sách: hãy viết {#don_vi}…{/don_vi}.',
    ],
    [
      'a block beside text',
      p('Bảng {@bang:tong_hop}'),
      'Thẻ {@bang:tong_hop} (thân văn bản, đoạn "Bảng {@bang:tong_hop}") không đứng một mình trong đoạn: hãy đặt thẻ này một mình trong một đoạn.',
    ],
    [
      '{.} outside of a loop',
      p('{.}'),
      'Thẻ {.} (thân văn bản, đoạn "{.}") đứng ngoài mọi phần lặp: hãy đặt nó trong một phần lặp.',
    ],
    [
      'a sample table by itself',
      table(['{mau_bang}']),
      'Thẻ {mau_bang} (thân văn bản, đoạn "{mau_bang}") không nằm trong bảng mẫu ngay sau một thẻ {@…}: hãy đặt bảng mẫu liền sau đoạn có thẻ {@…}, hoặc xóa thẻ này.',
    ],
    [
      'a change of delimiters',
      p('{=[[ ]]=}'),
      'Thẻ {=[[ ]]=} (thân văn bản, đoạn "{=[[ ]]=}") không đúng cách viết: hãy gõ lại thẻ liền nhau, chỉ gồm chữ, số và dấu _, ví dụ {ten_don_vi}.',
    ],
  ])('%s', (_name, body, message) => {
    expect(messages(body)).toEqual([message])
  })

  test.each([
    [
      'a loop from a cell to the outside',
      table(['{#don_vi}', '']) + p('{/don_vi}'),
      'một đầu trong bảng, một đầu ngoài bảng',
    ],
    [
      'a loop over two tables',
      table(['{#don_vi}', '']) + p('') + table(['', '{/don_vi}']),
      'hai đầu ở hai bảng khác nhau',
    ],
    [
      'two row loops in one row',
      table(['{#don_vi}', '{/don_vi}{#don_vi}', '{/don_vi}']),
      'chồng lên một phần lặp khác',
    ],
    [
      'a loop into a link',
      '<w:p><w:r><w:t>{#don_vi}</w:t></w:r><w:hyperlink w:anchor="a"><w:r><w:t>{/don_vi}</w:t></w:r></w:hyperlink></w:p>',
      'thẻ đóng nằm ở vùng khác',
    ],
    [
      'a tag over a line break',
      '<w:p><w:r><w:t>{ten_</w:t><w:br/><w:t>don_vi}</w:t></w:r></w:p>',
      'bị ngắt giữa chừng',
    ],
    [
      'a loop in the paragraph of a section',
      '<w:p><w:pPr><w:sectPr/></w:pPr><w:r><w:t>{#don_vi}</w:t></w:r></w:p>' + p('{/don_vi}'),
      'dấu ngắt phần',
    ],
    [
      'a tag in a formula',
      '<w:p><m:oMath xmlns:m="m"><m:r><m:t>{ten_don_vi}</m:t></m:r></m:oMath></w:p>',
      'nằm trong hình, công thức',
    ],
  ])('%s', (_name, body, words) => {
    const found = messages(body)
    expect(found.length).toBeGreaterThan(0)
    expect(found[0]).toContain(words)
  })

  test('a file that is no template is one fault', () => {
    expect(checkTemplate(Buffer.from('%PDF'), known)).toHaveLength(1)
    expect(checkTemplate(handmadeDocx('<w:p>'), known)[0]?.message).toContain('bị hỏng')
  })
})

const relations = (inner: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`
const relation = (type: string, target: string, mode = '') =>
  `<Relationship Id="x" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"${mode}/>`
const external = ' TargetMode="External"'
const field = (code: string) =>
  `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>${code
    .split('|')
    .map((text) => `<w:r><w:instrText>${text}</w:instrText></w:r>`)
    .join('')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`

describe('compileTemplate refuses what could run or fetch something', () => {
  test.each([
    [
      'a template of another file',
      {},
      { 'word/_rels/settings.xml.rels': relations(relation('attachedTemplate', 'file:///C:/a.dotm', external)) },
      'attachedTemplate',
    ],
    [
      'an outside image',
      {},
      { 'word/_rels/header1.xml.rels': relations(relation('image', 'http://a/b.png', external)) },
      'hình ảnh bên ngoài',
    ],
    [
      'a mail merge source',
      {},
      { 'word/_rels/settings.xml.rels': relations(relation('mailMergeSource', 'file:///a.xls', external)) },
      'nguồn bên ngoài',
    ],
    [
      'an embedded object',
      {},
      { 'word/_rels/header1.xml.rels': relations(relation('oleObject', 'embeddings/a.bin')) },
      'đối tượng khác',
    ],
    ['another document', { body: '<w:altChunk xmlns:r="r" r:id="x"/>' }, {}, 'altChunk'],
    ['a macro', {}, { 'word/vbaProject.bin': 'x' }, 'macro'],
    ['a DOCTYPE', {}, { 'word/styles.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }, 'DOCTYPE'],
    ['UTF-16', {}, { 'word/styles.xml': 'a\0b\0' }, 'UTF-8'],
    ['a DDE field', { body: field('DDEAUTO c:\\\\cmd.exe') }, {}, 'trường DDEAUTO'],
    ['a split field', { body: field(' INCL|UDETEXT "a"') }, {}, 'trường INCLUDETEXT'],
    ['a simple field', { body: '<w:p><w:fldSimple w:instr=" INCLUDEPICTURE a "/></w:p>' }, {}, 'trường INCLUDEPICTURE'],
  ])('%s', (_name, { body = p('') }: { body?: string }, parts: Record<string, string>, words) => {
    const refuse = () => compileTemplate(handmadeDocx(body, p(''), parts))
    expect(refuse).toThrow(TemplateRefused)
    expect(refuse).toThrow(words)
  })

  test('but takes links, page numbers and dates', () => {
    const link = {
      'word/_rels/header1.xml.rels': relations(relation('hyperlink', 'https://bacgiang.gov.vn', external)),
    }
    expect(() => compileTemplate(handmadeDocx(field(' PAGE ') + field(' LINKED '), p(''), link))).not.toThrow()
  })
})
