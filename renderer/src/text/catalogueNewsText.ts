import type { Output } from '#shared/rpc/connectEngine.ts'

type Change = Output<'catalogues.news'>['catalogues'][number]['changes'][number]

/** What the lists and values of catalogues are called. */
const listNames: Readonly<Record<string, string>> = {
  rules: 'quy tắc kiểm tra',
  indicators: 'chỉ tiêu',
  changes: 'chỉ tiêu',
  removed: 'chỉ tiêu thôi dùng',
  outlines: 'đề cương',
  sections: 'mục đề cương',
  annexes: 'phụ lục',
  groups: 'nhóm',
  criteria: 'tiêu chí',
  caps: 'mức trần',
  thresholds: 'ngưỡng xếp loại',
  cutOffs: 'kỳ số liệu',
  dueDates: 'hạn gửi',
  yearlyHolidays: 'ngày nghỉ hằng năm',
  holidays: 'ngày nghỉ',
  levels: 'mức đôn đốc',
  suspicions: 'ngưỡng nghi vấn',
  schedule: 'lịch báo cáo',
  followUp: 'quy tắc đôn đốc',
  rubric: 'bộ tiêu chí',
  name: 'tên',
  note: 'ghi chú',
  label: 'nhãn',
  basis: 'căn cứ',
}

const verbs = { added: 'Thêm', changed: 'Sửa', removed: 'Bỏ' }

/** The words of the program's newer rules. */
export const catalogueNewsText = {
  title: 'Bộ quy tắc mới của chương trình',
  banner: (count: string) =>
    `Chương trình có ${count} bộ quy tắc mới hơn bộ đang dùng. Phần cơ quan đã tự sửa được giữ nguyên khi áp dụng.`,
  open: 'Xem và áp dụng…',
  explain:
    'Chọn các bộ muốn áp dụng. Số liệu đã nhập không thay đổi; các báo cáo chưa phát hành được kiểm tra theo quy tắc mới.',
  ownChanges: (count: string) => `Cơ quan đã tự sửa ${count} chỗ; các chỗ đó giữ nguyên.`,
  noOwnChange: 'Cơ quan chưa tự sửa bộ này.',
  nothing: 'Không chỗ nào đổi so với bộ đang dùng.',
  change: ({ kind, list, code, name }: Change) =>
    [verbs[kind], listNames[list] ?? 'phần khác', code, name && `– ${name}`].filter((word) => word !== '').join(' '),
  take: 'Áp dụng',
  leave: 'Giữ bộ đang dùng',
  taken: (count: string) => `Đã áp dụng ${count} bộ quy tắc mới.`,
  left: 'Đã giữ bộ đang dùng; chương trình không hỏi lại bộ này.',
}
