import { tagLevel, type TagNotes } from '../reporting/tagNotes.ts'

const paragraphs = (tag: string, explanation: string) => ({
  tag,
  explanation,
  inner: tagLevel([{ tag: 'noi_dung', explanation: 'lời văn của đoạn hoặc của một nội dung còn thiếu, phải sửa' }]),
})

/** Every tag of a letter to a unit, which chases its report or returns it, with what it stands for. */
export const letterTags: TagNotes = tagLevel(
  [
    { tag: 'co_quan_cap_tren', explanation: 'tên cơ quan cấp trên, dòng đầu bên trái' },
    { tag: 'co_quan', explanation: 'tên cơ quan ban hành' },
    { tag: 'so_ky_hieu', explanation: 'số và ký hiệu: “Số …-CV/BCĐ”, chừa chỗ ghi số' },
    { tag: 'dia_danh_ngay', explanation: 'địa danh, ngày tháng năm' },
    { tag: 'trich_yeu', explanation: 'trích yếu: về việc đôn đốc báo cáo nào, lần thứ mấy, hoặc trả lại báo cáo nào' },
    { tag: 'kinh_gui', explanation: 'đơn vị nhận công văn' },
    { tag: 'quyen_han', explanation: 'thể thức đề ký: TRƯỞNG BAN' },
    { tag: 'chuc_vu', explanation: 'chức vụ dòng thứ hai; công văn để trống' },
    { tag: 'nguoi_ky', explanation: 'họ và tên người ký; để trống' },
  ],
  [
    paragraphs('doan', 'lặp lại cho từng đoạn mở đầu: hạn gửi, tình trạng, lý do'),
    paragraphs('con_thieu', 'lặp lại cho từng nội dung còn thiếu hoặc phải sửa'),
    paragraphs('ket', 'lặp lại cho từng đoạn kết: lần nhắc trước, thời hạn trả lời'),
    {
      tag: 'noi_nhan',
      explanation: 'lặp lại cho từng dòng nơi nhận',
      inner: tagLevel([{ tag: 'dong', explanation: 'một dòng nơi nhận, đã có gạch đầu dòng và dấu câu' }]),
    },
  ],
)
