/** The words of a date field. */
export const dateFieldText = {
  placeholder: 'ngày/tháng/năm',
  clear: 'Xóa ngày',
  previous: 'Tháng trước',
  next: 'Tháng sau',
}
