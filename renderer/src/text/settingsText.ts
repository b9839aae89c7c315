import type { OfficeSettings } from '#shared/domain/settings/officeSettings.ts'

/** The settings that are not the office's but this window's or this machine's. */
export type MachineSetting =
  'enterMoves' | 'zoom' | 'notifications' | 'acceleration' | 'dataFolder' | 'update' | 'support'

/** The name and the explanation of one setting. */
type SettingWords = { label: string; help: string }

/** The words of Cài đặt. */
export const settingsText = {
  title: 'Cài đặt',
  find: 'Tìm trong cài đặt (không cần dấu)',
  nothing: 'Không có cài đặt nào khớp.',
  count: (shown: string, all: string) => `${shown}/${all} cài đặt`,
  restoreAll: 'Khôi phục mặc định',
  restoredAll: 'Mọi cài đặt đã về mặc định.',
  byDefault: (value: string) => `Mặc định: ${value}.`,
  reset: 'Về mặc định',
  resetNamed: (label: string) => `Về mặc định: ${label}`,
  nobody: 'để trống',
  askEachTime: 'hỏi mỗi lần',
  noFolder: 'thư mục sao-luu cạnh tệp dữ liệu',
  chooseFolder: 'Chọn thư mục…',
  chooseNamed: (label: string) => `Chọn thư mục: ${label}`,
  clearFolder: 'Bỏ thư mục',
  on: 'bật',
  off: 'tắt',
  never: 'Không bao giờ',
  everyDays: (days: number) => (days === 1 ? 'Mỗi ngày' : `Mỗi ${days} ngày`),
  percent: (value: number) => `${value} %`,
  needed: 'Không được để trống.',
  restart: 'Khởi động lại ngay',
  onlyInstalled: 'Chỉ có trong chương trình đã cài.',
  chooseUpdate: 'Chọn tệp cập nhật…',
  updateFile: 'Tệp cập nhật Thư ký QCDC',
  updateFound: (version: string) => `Tệp đã kiểm tra chữ ký: phiên bản ${version}.`,
  install: 'Sao lưu rồi cập nhật',
  noUpdate: 'Bản đang chạy không cập nhật được từ tệp.',
  version: (version: string) => `Phiên bản đang dùng: ${version}.`,
  exportSupport: 'Xuất gói hỗ trợ…',
  supportFile: 'Gói hỗ trợ',
  supportName: 'goi-ho-tro.zip',
  groups: {
    documents: 'Cơ quan và văn bản',
    typing: 'Nhập liệu và màn hình',
    folders: 'Thư mục và sao lưu',
    care: 'Cập nhật và hỗ trợ',
  },
  capacities: { head: 'Trưởng ban ký', deputy: 'Phó Trưởng ban ký thay (K/T)', acting: 'Quyền Trưởng ban ký (Q.)' },
  enterMoves: { down: 'Xuống ô dưới', right: 'Sang ô phải' },
}

/** Each setting's name, and what it does. */
export const settingWords: Readonly<Record<keyof OfficeSettings | MachineSetting, SettingWords>> = {
  superiorBody: { label: 'Cơ quan cấp trên', help: 'Dòng thứ nhất ở góc trái văn bản.' },
  issuingBody: { label: 'Cơ quan ban hành', help: 'Dòng thứ hai, in đậm, ở góc trái văn bản.' },
  bodyInText: { label: 'Tên cơ quan trong câu', help: 'Cách gọi cơ quan khi đứng giữa câu của báo cáo.' },
  symbolSuffix: { label: 'Ký hiệu văn bản', help: 'Phần sau dấu gạch chéo, ví dụ BCĐ trong “12-BC/BCĐ”.' },
  place: { label: 'Địa danh', help: 'Đứng trước ngày tháng năm của văn bản.' },
  headTitle: { label: 'Chức vụ người đứng đầu', help: 'In phía trên chữ ký.' },
  deputyTitle: { label: 'Chức vụ cấp phó', help: 'In dưới dòng “K/T” khi cấp phó ký thay.' },
  signerName: {
    label: 'Người ký',
    help: 'Họ và tên in dưới chữ ký của báo cáo, công văn và danh mục; khi phát hành vẫn đổi được cho từng văn bản.',
  },
  signerCapacity: { label: 'Thẩm quyền ký', help: 'Người ký ở trên ký với tư cách nào.' },
  reportsTo: { label: 'Nơi báo cáo', help: 'Cơ quan nhận báo cáo định kỳ của chúng ta.' },
  recipients: {
    label: 'Nơi nhận',
    help: 'Mỗi dòng một nơi, không cần gạch đầu dòng và dấu câu; dòng cuối là nơi lưu.',
  },
  fileNameAccents: {
    label: 'Tên tệp có dấu',
    help: 'Bật: 12-BC-BCĐ_QuýI-2022_LụcNam.docx. Tắt: 12-BC-BCD_QuyI-2022_LucNam.docx, an toàn hơn khi nén và gửi đi.',
  },
  enterMoves: { label: 'Phím Enter trong bảng', help: 'Enter đưa xuống ô dưới hay sang ô phải.' },
  zoom: { label: 'Cỡ chữ màn hình', help: 'Phóng to hay thu nhỏ mọi màn hình của chương trình.' },
  notifications: {
    label: 'Thông báo nhắc hạn',
    help: 'Nhắc hạn ở góc màn hình máy tính khi chương trình đang mở.',
  },
  acceleration: {
    label: 'Tăng tốc đồ họa',
    help: 'Tắt khi cửa sổ bị đen hoặc nhấp nháy; có hiệu lực sau khi khởi động lại chương trình.',
  },
  dataFolder: {
    label: 'Tệp dữ liệu',
    help: 'Nơi giữ toàn bộ dữ liệu của cơ quan. Chuyển chỗ bằng Sao lưu và Phục hồi.',
  },
  exportsFolder: {
    label: 'Thư mục ghi báo cáo',
    help: 'Báo cáo được ghi thẳng vào đây. Chưa chọn thì mỗi lần lập báo cáo chương trình hỏi.',
  },
  backupFolder: {
    label: 'Thư mục sao lưu',
    help: 'Nơi chương trình tự ghi bản sao lưu; nên là ổ đĩa khác hoặc thẻ nhớ.',
  },
  backupEveryDays: {
    label: 'Tự sao lưu',
    help: 'Bao lâu một lần, khi chương trình đang mở.',
  },
  update: { label: 'Cập nhật từ tệp', help: 'Dùng tệp cập nhật có chữ ký trên thẻ nhớ; dữ liệu được sao lưu trước.' },
  support: {
    label: 'Gói hỗ trợ',
    help: 'Ghi nhật ký lỗi và số phiên bản vào một tệp nén; không có tên người, không có số liệu.',
  },
}
