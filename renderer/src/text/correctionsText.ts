/** The words of correction slips. */
export const correctionsText = {
  slips: 'Phiếu đính chính',
  hint: 'Báo cáo đã đưa vào văn bản phát hành: số liệu đến sau, kể cả khi báo cáo trước đó còn trống, ghi bằng phiếu đính chính.',
  make: 'Lập phiếu đính chính…',
  title: 'Lập phiếu đính chính',
  filter: 'Lọc chỉ tiêu (không cần dấu)',
  reason: 'Lý do chung cho các ô không ghi lý do riêng',
  grid: 'Các ô của phiếu đính chính',
  column: {
    code: 'Mã',
    name: 'Chỉ tiêu',
    before: 'Đang ghi',
    value: 'Số đúng',
    reason: 'Lý do riêng',
  },
  changed: 'Ô này sẽ được đính chính.',
  standing: (cells: string, faults: string) =>
    faults === '0' ? `${cells} ô sẽ được đính chính.` : `${cells} ô sẽ được đính chính, ${faults} ô chưa đọc được.`,
  unread: 'Có ô chưa đọc được: hãy sửa các ô tô đỏ.',
  nothing: 'Chưa có ô nào khác số đang ghi: hãy gõ hoặc dán số đúng vào cột Số đúng.',
  needsReason: 'Cần ghi lý do chung, hoặc lý do riêng cho từng ô.',
  made: (count: string) => `Đã lập phiếu đính chính; ${count} văn bản đã dẫn số cũ.`,
  quotedIn: (document: string, on: string) => `Văn bản đã dẫn: ${document} ngày ${on}`,
  blank: '(trống)',
}
