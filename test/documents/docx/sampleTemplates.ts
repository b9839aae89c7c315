import { p, table } from './handmadeDocx.ts'

/** Data for every sample template. */
export const sampleData = {
  ten: 'Huyện ủy Lục Nam',
  dau: 'a < b & "c" > d',
  dong: 'dòng một\ndòng hai',
  rong: '',
  so: 12,
  co: true,
  khong: false,
  trong: [],
  truong_ban: { ten: 'Nguyễn Văn A', chuc: 'Trưởng ban' },
  xa: [
    { ten: 'Bảo Sơn', so: '3', thon: [{ ten: 'Thôn 1' }, { ten: 'Thôn 2' }] },
    { ten: 'Bảo Đài', thon: [] },
    { ten: 'Cẩm Lý', so: '0', thon: [{ ten: 'Thôn 3' }] },
  ],
  noi_nhan: ['- Ban Thường vụ,', '- Lưu VP.'],
}

/** Bodies of templates that docxtemplater and our engine both fill, by what they show. */
export const sampleTemplates: readonly (readonly [string, string])[] = [
  ['plain text', p('Kính gửi {ten}: {dau}, {so}.')],
  ['a missing value and an empty one', p('[{khong_co}][{rong}]')],
  ['a tag split over runs', p('Kính gửi {', 'te', 'n} và {#co', '}có{/', 'co}!')],
  [
    'spelling marks and bookmarks between the runs of a tag',
    '<w:p><w:r><w:t>A {t</w:t></w:r><w:proofErr w:type="spellStart"/><w:bookmarkStart w:id="0" w:name="x"/><w:r><w:rPr><w:b/></w:rPr><w:t>en</w:t></w:r><w:bookmarkEnd w:id="0"/><w:proofErr w:type="spellEnd"/><w:r><w:t>} B</w:t></w:r></w:p>',
  ],
  ['line breaks in data', p('{dong}') + p('x {dong} y')],
  ['paragraph loop', p('đầu') + p('{#xa}') + p('Xã {ten}: {so}') + p('{/xa}') + p('cuối')],
  [
    'nested paragraph loops',
    p('{#xa}') + p('Xã {ten}') + p('{#thon}') + p('- {ten}, {so}') + p('{/thon}') + p('{/xa}'),
  ],
  ['inline loop', p('Các xã: {#xa}{ten} ({#thon}{ten};{/thon}), {/xa}hết.')],
  ['loop over runs', p('Các xã: {#xa}', '{ten}', ', {/xa}', 'hết')],
  ['loop over paragraphs with text beside its tags', p('A {#xa} B {ten}') + p('C {/xa} D')],
  ['inverted', p('{^trong}không có{/trong}{^xa}không xã{/xa}{#trong}x{/trong}')],
  ['inverted paragraphs', p('{^trong}') + p('Không phát sinh.') + p('{/trong}') + p('{^xa}') + p('không') + p('{/xa}')],
  ['conditions', p('{#co}có {ten}{/co}{#khong}không{/khong}{#ten}chữ{/ten}{#so}số{/so}')],
  ['a record', p('{#truong_ban}{chuc} {ten}, {so}{/truong_ban}')],
  ['a list of texts', p('{#noi_nhan}') + p('{.}') + p('{/noi_nhan}')],
  ['{/} closes', p('{#xa}{ten} {/}.')],
  ['row loop', table(['STT', 'Xã', 'Số'], ['{#xa}1', '{ten}', '{so}{/xa}'], ['', 'Tổng', '{so}'])],
  ['row loop over two rows', table(['{#xa}{ten}', 'a'], ['b', '{so}{/xa}'])],
  ['row loop with a loop in a cell', table(['{#xa}{ten}', '{#thon}{ten}, {/thon}', '{so}{/xa}'])],
  ['paragraph loop in a cell', table(['A', p('{#xa}') + p('{ten}') + p('{/xa}') + p('z')])],
  ['rows of an empty list leave no table', p('trước') + table(['{#trong}a', 'b{/trong}']) + p('sau')],
  ['paragraphs of an empty list leave a paragraph in the cell', table(['A', p('{#trong}') + p('x') + p('{/trong}')])],
  ['table in a paragraph loop', p('{#xa}') + table(['{ten}', '{so}'], ['{#thon}{ten}', '{so}{/thon}']) + p('{/xa}')],
  ['nested table', table(['A', table(['{#xa}{ten}', '{so}{/xa}']) + p('')])],
  ['neighbour loops in a paragraph', p('{#xa}{ten}{/xa}{#thon}{ten}{/thon}{^thon}không{/thon}')],
  ['tabs beside tags', '<w:p><w:r><w:t>{ten}</w:t><w:tab/><w:t>{so}</w:t></w:r></w:p>'],
]
