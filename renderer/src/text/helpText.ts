/** The words around the guide; the guide itself stands in docs/huong-dan. */
export const helpText = {
  title: 'Trợ giúp',
  find: 'Tìm trong hướng dẫn (không cần dấu)',
  nothing: 'Không có trang nào có những chữ này. Hãy thử ít chữ hơn.',
  contents: 'Các trang hướng dẫn',
  toScreen: 'Đến màn hình này',
  print: 'In trang này',
  wholeGuide: 'Toàn bộ hướng dẫn',
  keys: 'Phím tắt',
  backToScreen: 'Về trang của màn hình',
  noPage: 'Màn hình này chưa có trang hướng dẫn.',
}
