/** The words beside a file that the program wrote. */
export const writtenFilesText = {
  refused: 'Chưa ghi được tệp',
  tryAgain: 'Thử lại',
  otherFolder: 'Chọn thư mục khác…',
  chooseFolder: 'Chọn thư mục khác để ghi tệp',
  otherName: 'Tên khác, trong cùng thư mục',
  saveOtherName: 'Lưu tên khác',
  unsafeName: 'Tên tệp không được có các dấu \\ / : * ? " < > | và dài nhất 120 ký tự. Hãy sửa tên rồi bấm lại.',
  files: 'Tệp đã lập',
  written: 'Đã ghi tệp.',
  notDone: 'Chưa làm được.',
  hide: 'Ẩn',
  open: 'Mở tệp',
  openNamed: (name: string) => `Mở tệp ${name}`,
  show: 'Mở thư mục',
  showNamed: (name: string) => `Mở thư mục chứa ${name}`,
}
