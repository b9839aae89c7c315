/** The words beside a file that the program wrote. */
export const writtenFilesText = {
  files: 'Tệp đã lập',
  written: 'Đã ghi tệp.',
  notDone: 'Chưa làm được.',
  hide: 'Ẩn',
  open: 'Mở tệp',
  openNamed: (name: string) => `Mở tệp ${name}`,
  show: 'Mở thư mục',
  showNamed: (name: string) => `Mở thư mục chứa ${name}`,
}
