/** What the program around the engine says to a person by itself. */
export const hostSentences = {
  engineRestarted: (incident: string) =>
    `Phần xử lý dữ liệu đã dừng đột ngột và vừa được mở lại (mã sự cố ${incident}). Dữ liệu đã lưu còn nguyên; hãy làm lại việc đang dở.`,
  engineStopped: (incident: string) =>
    `Phần xử lý dữ liệu lại dừng đột ngột (mã sự cố ${incident}). Dữ liệu đã lưu còn nguyên; hãy đóng chương trình rồi mở lại.`,
  windowCrashed: (incident: string) =>
    `Cửa sổ chương trình đã dừng đột ngột (mã sự cố ${incident}). Dữ liệu đã lưu còn nguyên; hãy mở lại cửa sổ.`,
  programFailed: (incident: string) =>
    `Chương trình gặp lỗi (mã sự cố ${incident}). Dữ liệu đã lưu còn nguyên; hãy mở lại chương trình và gửi mã này cho người hỗ trợ.`,
  accelerationOff: 'Đã tự tắt tăng tốc đồ họa vì cạc màn hình gặp lỗi hai lần. Hãy mở lại chương trình để áp dụng.',
  workRunning: 'Còn việc đang chạy. Đợi cho xong hay dừng lại và đóng chương trình?',
  wait: 'Đợi',
  stopAndClose: 'Dừng và đóng',
  reopen: 'Mở lại',
  close: 'Đóng',
  cut: 'Cắt',
  copy: 'Sao chép',
  paste: 'Dán',
  selectAll: 'Chọn tất cả',
  undo: 'Hoàn tác',
  redo: 'Làm lại',
  jumpHome: 'Trang chủ',
  jumpFigures: 'Nhập số liệu',
  jumpInbox: 'Hộp nhận',
  jumpConsolidation: 'Tổng hợp',
  jumpTasks: 'Nhiệm vụ',
  safeMode: 'Chế độ an toàn',
  safeModeHint: 'Mở chương trình không dùng tăng tốc đồ họa',
} as const
