/** The words of Sao lưu. */
export const backupText = {
  title: 'Sao lưu',
  dataFile: 'Tệp dữ liệu đang dùng',
  backUpPart: 'Ghi bản sao lưu',
  backUpHelp: 'Bản sao được kiểm tra ngay sau khi ghi. Trong lúc ghi vẫn làm việc bình thường được.',
  backUp: 'Sao lưu…',
  backUpTitle: 'Chọn nơi ghi bản sao lưu',
  backUpWork: 'Sao lưu dữ liệu',
  fileKind: 'Dữ liệu Thư ký QCDC',
  fileName: (unit: string, date: string) => `sao-luu-${unit}-${date}.db`,
  backedUp: (megabytes: string) => `Đã ghi và kiểm tra bản sao lưu (${megabytes} MB).`,
  last: 'Lần sao lưu gần nhất trên máy này',
  never: 'Chưa ghi bản sao lưu nào từ máy này.',
  lastAt: (at: string, path: string) => `${at}, tại ${path}`,
  restorePart: 'Phục hồi',
  restoreHelp:
    'Chọn một bản sao lưu để đưa dữ liệu về lúc đó. Bản sao được kiểm tra trước; bản hỏng hoặc của phiên bản mới hơn không được nhận.',
  restore: 'Phục hồi từ bản sao lưu…',
  restoreTitle: 'Chọn bản sao lưu',
  restored: 'Đã phục hồi dữ liệu từ bản sao lưu.',
  keptAs: (path: string) => `Dữ liệu trước khi phục hồi được giữ tại ${path}.`,
  takeBack: 'Trở lại dữ liệu trước khi phục hồi',
}
