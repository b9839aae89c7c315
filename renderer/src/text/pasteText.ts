/** The words of the dialog that takes many rows in. */
export const pasteText = {
  label: 'Dán các ô chép từ Excel vào đây (Ctrl+V)',
  columns: (names: string) => `Các cột theo thứ tự, hoặc có dòng tên cột ở đầu: ${names}.`,
  preview: 'Xem trước',
  grid: 'Xem trước các dòng sẽ ghi',
  row: 'Dòng',
  fault: (row: string, column: string, sentence: string) => `Dòng ${row}, cột “${column}”: ${sentence}`,
  summary: (rows: string, faults: string) => `${rows} dòng đọc được, ${faults} ô cần sửa.`,
  clean: (rows: string) => `${rows} dòng đọc được, không có ô nào sai.`,
  duplicates: (rows: string) => `${rows} dòng đã có sẵn, sẽ bỏ qua.`,
  more: (count: string) => `… và ${count} ô khác.`,
  mend: 'Sửa ngay trong bảng dưới đây, hoặc sửa trong Excel rồi dán lại.',
  save: (rows: string) => `Ghi ${rows} dòng`,
  again: 'Dán lại',
}
