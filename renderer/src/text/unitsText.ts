import type { UnitKind, UnitLink } from '#shared/domain/orgTree/orgUnit.ts'

/** The words of Đơn vị. */
export const unitsText = {
  title: 'Đơn vị',
  list: 'Cây đơn vị',
  onDate: 'Xem theo ngày',
  filterPlaceholder: 'Lọc theo tên, mã (không cần dấu)',
  count: (shown: string, all: string) => `${shown}/${all} đơn vị`,
  nothing: 'Không có đơn vị nào khớp với bộ lọc.',
  column: { name: 'Đơn vị', code: 'Mã', kind: 'Loại', reports: 'Báo cáo' },
  reports: 'có gửi',
  noReport: 'không gửi',
  panel: 'Đơn vị đang chọn',
  choose: 'Chọn một đơn vị để xem lịch sử và ghi thay đổi.',
  under: (parent: string) => `Trực thuộc: ${parent}`,
  statCode: (code: string) => `Mã thống kê: ${code}`,
  history: 'Lịch sử',
  until: (from: string, until: string | null) => (until === null ? `Từ ${from}` : `${from} – ${until}`),
  links: 'Nguồn gốc và kế tục',
  link: (kind: string, other: string, on: string, document: string) => `${kind} ${other}, ngày ${on}, theo ${document}`,
  committees: 'Ban chỉ đạo',
  committee: (body: string, members: string) => `${body}: ${members} thành viên`,
  noCommittee: 'Chưa có ban chỉ đạo nào được ghi vào ngày này.',
  ownBody: 'Ban chỉ đạo của đơn vị',
  rename: 'Đổi tên…',
  move: 'Chuyển cấp trên…',
  merge: 'Sáp nhập…',
  split: 'Chia tách…',
  renameTitle: (unit: string) => `Đổi tên ${unit}`,
  moveTitle: (unit: string) => `Chuyển ${unit} về cấp trên khác`,
  mergeTitle: (unit: string) => `Sáp nhập vào ${unit}`,
  splitTitle: (unit: string) => `Chia tách ${unit}`,
  renameSubmit: 'Ghi tên mới',
  moveSubmit: 'Ghi cấp trên mới',
  mergeSubmit: 'Ghi sáp nhập',
  splitSubmit: 'Ghi chia tách',
  done: 'Đã ghi thay đổi.',
  on: 'Có hiệu lực từ ngày',
  document: 'Văn bản làm căn cứ',
  documentHint: 'Ví dụ: Nghị quyết số 813/NQ-UBTVQH14',
  designation: 'Danh xưng (xã, phường…)',
  name: 'Tên riêng',
  parent: 'Cấp trên mới',
  merged: 'Đơn vị được nhập vào',
  mergeNone: 'Chọn ít nhất một đơn vị nhập vào.',
  mergeHelp: (unit: string) =>
    `Các đơn vị chọn dưới đây kết thúc từ ngày có hiệu lực; số liệu cũ của họ thuộc về ${unit}.`,
  splitHelp: 'Đơn vị mới tách ra cùng cấp trên với đơn vị cũ.',
  keeps: 'Đơn vị cũ vẫn còn sau khi tách',
  newPart: (place: string) => `Đơn vị mới ${place}`,
  code: 'Mã',
  addPart: 'Thêm đơn vị mới',
  noUnit: 'Không có đơn vị nào khớp',
}

/** What a unit is, as people read it. */
export const unitKindNames: Readonly<Record<UnitKind, string>> = {
  province: 'Tỉnh',
  district: 'Cấp huyện',
  commune: 'Cấp xã',
  partyCommittee: 'Đảng ủy',
  agency: 'Cơ quan',
  enterprise: 'Doanh nghiệp',
  advisory: 'Cơ quan tham mưu',
}

/** How a unit came out of another: first as the successor reads it, then as the predecessor does. */
export const unitLinkNames: Readonly<Record<UnitLink['kind'], readonly [string, string]>> = {
  split: ['Tách ra từ', 'Chia tách thành'],
  merge: ['Nhận sáp nhập từ', 'Sáp nhập vào'],
  rename: ['Đổi tên từ', 'Đổi tên thành'],
  move: ['Chuyển cấp trên, trước là', 'Chuyển cấp trên, nay là'],
}
