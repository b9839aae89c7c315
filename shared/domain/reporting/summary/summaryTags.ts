/** A name that a workbook template may use, and what it is filled with. */
type SummaryTag<Name extends string = string> = { tag: Name; explanation: string }

/** What stands once on the summary sheet. */
export const summaryFields = [
  { tag: 'co_quan_cap_tren', explanation: 'tên cơ quan cấp trên' },
  { tag: 'co_quan', explanation: 'tên cơ quan ban hành' },
  { tag: 'ky', explanation: 'kỳ báo cáo, ví dụ “Quý I năm 2022”' },
  { tag: 'ky_so_sanh', explanation: 'kỳ so sánh: “Cùng kỳ năm trước” hoặc “Năm 2021”' },
  { tag: 'tham_chieu', explanation: '“(kèm theo Báo cáo số …)”' },
  { tag: 'pham_vi', explanation: 'tên đơn vị mà số liệu bao quát' },
  { tag: 'do_day_du', explanation: '“Số liệu của 203/209 đơn vị.”; đủ thì để trống' },
  { tag: 'dia_danh_ngay', explanation: 'địa danh, ngày tháng năm' },
  { tag: 'quyen_han', explanation: 'thể thức đề ký: TRƯỞNG BAN hoặc K/T TRƯỞNG BAN' },
  { tag: 'chuc_vu', explanation: 'chức vụ dòng thứ hai khi cấp phó ký' },
  { tag: 'nguoi_ky', explanation: 'họ và tên người ký' },
] as const satisfies readonly SummaryTag[]

/** What a repeated row may show of an indicator. */
export const summaryColumns = [
  { tag: 'tt', explanation: 'số thứ tự; ở dòng tên nhóm là chữ cái của nhóm' },
  { tag: 'ten', explanation: 'tên chỉ tiêu; ở dòng tên nhóm là tên nhóm viết hoa' },
  { tag: 'nhom', explanation: 'tên nhóm của chỉ tiêu' },
  { tag: 'dvt', explanation: 'đơn vị tính' },
  { tag: 'tong', explanation: 'tổng số trong kỳ' },
  { tag: 'xa_phuong', explanation: 'phần của xã, phường, thị trấn' },
  { tag: 'co_quan_don_vi', explanation: 'phần của cơ quan, đơn vị' },
  { tag: 'doanh_nghiep', explanation: 'phần của doanh nghiệp' },
  { tag: 'ky_truoc', explanation: 'kỳ trước liền kề; báo cáo năm để trống' },
  { tag: 'cung_ky', explanation: 'cùng kỳ năm trước' },
  { tag: 'tang_giam', explanation: 'tăng, giảm so với cùng kỳ, ô cần có định dạng %; với tỷ lệ là điểm phần trăm' },
  { tag: 'luy_ke', explanation: 'lũy kế từ đầu năm' },
  { tag: 'so_don_vi', explanation: 'số đơn vị có số liệu trên số đơn vị phải báo cáo: “203/209”' },
] as const satisfies readonly SummaryTag[]

/** The repeated rows, one for each number format that Excel needs: a row has one format for all its copies. */
export const summaryLoops = [
  { tag: 'chi_tieu', explanation: 'lặp lại cho từng chỉ tiêu là số nguyên, mỗi nhóm mở đầu bằng một dòng tên nhóm' },
  { tag: 'so_le', explanation: 'lặp lại cho từng chỉ tiêu có phần thập phân (tiền, diện tích)' },
  { tag: 'ty_le', explanation: 'lặp lại cho từng chỉ tiêu là tỷ lệ, ô cần có định dạng %' },
] as const satisfies readonly SummaryTag[]

export type SummaryField = (typeof summaryFields)[number]['tag']
export type SummaryColumn = (typeof summaryColumns)[number]['tag']
export type SummaryLoop = (typeof summaryLoops)[number]['tag']

/** Every tag as it is written in a template, with the repeated rows it stands in. */
export function listSummaryTags(): { tag: string; explanation: string; within: string | null }[] {
  const rows = summaryLoops.map(({ tag }) => tag).join(', ')
  return [
    ...summaryFields.map(({ tag, explanation }) => ({ tag: `{${tag}}`, explanation, within: null })),
    ...summaryLoops.map(({ tag, explanation }) => ({ tag: `{#${tag}}…{/${tag}}`, explanation, within: null })),
    ...summaryColumns.map(({ tag, explanation }) => ({ tag: `{${tag}}`, explanation, within: rows })),
  ]
}
