import type { KnownTags } from './docx/checkTemplate.ts'
import {
  listTags,
  tagLevel as level,
  toKnownTags,
  type ListedTag,
  type SectionNote,
  type TagNotes,
} from './tagNotes.ts'

const paragraphs: SectionNote = {
  tag: 'doan',
  explanation: 'lặp lại cho từng đoạn văn của mục',
  inner: level([{ tag: 'noi_dung', explanation: 'lời văn của đoạn' }]),
}

/** What a section of the outline holds, whether it is reached through the list or by its own name. */
const ofSection = level(
  [{ tag: 'tieu_de', explanation: 'tên mục, ví dụ “I- CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO”' }],
  [paragraphs],
)

/** Every tag of a report template with what it stands for. */
const reportTags: TagNotes = level(
  [
    { tag: 'co_quan_cap_tren', explanation: 'tên cơ quan cấp trên, dòng đầu bên trái' },
    { tag: 'co_quan', explanation: 'tên cơ quan ban hành' },
    { tag: 'so_ky_hieu', explanation: 'số và ký hiệu, ví dụ “Số 12-BC/BCĐ”; chưa có số thì để trống chỗ' },
    { tag: 'dia_danh_ngay', explanation: 'địa danh, ngày tháng năm' },
    { tag: 'the_loai', explanation: 'tên loại văn bản: BÁO CÁO' },
    { tag: 'trich_yeu', explanation: 'trích yếu nội dung' },
    { tag: 'mo_dau', explanation: 'đoạn mở đầu, trước mục I' },
    { tag: 'ket', explanation: 'đoạn kết, sau mục cuối' },
    {
      tag: 'kem_theo',
      explanation: '“(Kèm theo phụ lục số liệu)” khi phụ lục là tệp Excel riêng; nếu không thì để trống',
    },
    { tag: 'quyen_han', explanation: 'thể thức đề ký: TRƯỞNG BAN hoặc K/T TRƯỞNG BAN' },
    { tag: 'chuc_vu', explanation: 'chức vụ dòng thứ hai khi cấp phó ký; trưởng ban ký thì không có' },
    { tag: 'nguoi_ky', explanation: 'họ và tên người ký' },
  ],
  [
    {
      tag: 'noi_nhan',
      explanation: 'lặp lại cho từng dòng nơi nhận',
      inner: level([{ tag: 'dong', explanation: 'một dòng nơi nhận, đã có gạch đầu dòng và dấu câu' }]),
    },
    {
      tag: 'muc',
      explanation: 'lặp lại cho từng mục của đề cương, theo thứ tự',
      inner: {
        ...ofSection,
        sections: [
          ...ofSection.sections,
          { tag: 'cap_1', explanation: 'phần chỉ in cho mục lớn (I, II…)', inner: level([]) },
          { tag: 'cap_2', explanation: 'phần chỉ in cho mục nhỏ (1, 2…)', inner: level([]) },
          { tag: 'cap_3', explanation: 'phần chỉ in cho điểm (a, b…)', inner: level([]) },
        ],
      },
    },
    {
      tag: 'phu_luc',
      explanation: 'lặp lại cho từng phụ lục (mẫu gốc của ban chỉ đạo không in, vì phụ lục là tệp Excel riêng)',
      inner: level(
        [
          { tag: 'nhan', explanation: '“Phụ lục 1”' },
          { tag: 'ten', explanation: 'tên phụ lục' },
          { tag: 'tham_chieu', explanation: '“(kèm theo Báo cáo số …)”' },
        ],
        [
          {
            tag: 'cac_bang',
            explanation: 'lặp lại cho từng bảng của phụ lục',
            inner: level(
              [{ tag: 'ten_bang', explanation: 'tên bảng; có bảng không có tên' }],
              [],
              [{ tag: 'bang', explanation: 'bảng số liệu; kiểu chữ và đường kẻ theo bảng mẫu đặt liền sau' }],
            ),
          },
        ],
      ),
    },
  ],
)

/** The name under which one section of the outline is reached: "muc_I_1" for "I.1". */
export function sectionTag(code: string): string {
  return `muc_${code.replaceAll('.', '_')}`
}

/** The known tags of a report template whose outline has these sections. */
export function knownReportTags(sectionCodes: readonly string[]): KnownTags {
  const known = toKnownTags(reportTags)
  const own = Object.fromEntries(sectionCodes.map((code) => [sectionTag(code), toKnownTags(ofSection)]))
  return { ...known, sections: { ...known.sections, ...own } }
}

/** Every tag as it is written in a report template. */
export function listReportTags(): ListedTag[] {
  return listTags(reportTags)
}
