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
  last: 'Lần sao lưu gần nhất',
  never: 'Chưa ghi bản sao lưu nào của dữ liệu này.',
  lastAt: (at: string, path: string) => `${at}, tại ${path}`,
  restorePart: 'Phục hồi',
  restoreHelp:
    'Chọn một bản sao lưu để đưa dữ liệu về lúc đó. Bản sao được kiểm tra trước; bản hỏng hoặc của phiên bản mới hơn không được nhận.',
  restore: 'Phục hồi từ bản sao lưu…',
  restoreTitle: 'Chọn bản sao lưu',
  restored: 'Đã phục hồi dữ liệu từ bản sao lưu.',
  keptAs: (path: string) => `Dữ liệu trước khi phục hồi được giữ tại ${path}.`,
  takeBack: 'Trở lại dữ liệu trước khi phục hồi',
  automaticFailed: (sentence: string) => `Chưa sao lưu tự động được. ${sentence}`,
  automaticTo: (folder: string) =>
    `Mỗi ngày chương trình tự ghi một bản vào ${folder}; giữ 7 ngày, 4 tuần và 12 tháng gần nhất.`,
  notOutside: (days: string) => `Chưa sao lưu ra ngoài ${days} ngày: hãy ghi một bản ra thẻ nhớ hoặc ổ đĩa khác.`,
}
