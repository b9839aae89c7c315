import type { PhraseParagraph } from './phrase.ts'

/** C: inspection and supervision. */
export const groupC: readonly PhraseParagraph[] = [
  {
    id: 'kiem-tra',
    phrases: [
      {
        of: 'C01',
        says: 'Ban chỉ đạo các cấp tổ chức {so} cuộc kiểm tra việc thực hiện quy chế dân chủ theo kế hoạch',
        none: '{ky}, ban chỉ đạo các cấp không tổ chức cuộc kiểm tra theo kế hoạch',
        topic: 'kiểm tra theo kế hoạch của ban chỉ đạo',
        compare: true,
        yearToDate: true,
        then: [{ of: 'C02', text: '{so} cuộc kiểm tra đột xuất', none: 'không có cuộc kiểm tra đột xuất' }],
        names: 'highest',
      },
      {
        of: 'C03',
        says: 'Số đơn vị được kiểm tra là {so}',
        none: 'Không có đơn vị được kiểm tra trong kỳ',
        topic: 'số đơn vị được kiểm tra',
        byLoaiHinh: true,
      },
      {
        of: 'C04',
        says: 'Qua kiểm tra đã chỉ ra {so} kiến nghị, khuyết điểm cần khắc phục',
        none: 'Qua kiểm tra không phát hiện khuyết điểm phải kiến nghị khắc phục',
        topic: 'kiến nghị, khuyết điểm sau kiểm tra',
        then: [{ of: 'C05', text: 'đã khắc phục {so} kiến nghị, khuyết điểm' }],
      },
      {
        of: 'C06',
        says: 'Có {so} kết luận thanh tra nêu vi phạm có nguyên nhân do không thực hiện tốt quy chế dân chủ',
        none: 'Không có kết luận thanh tra nêu vi phạm do không thực hiện tốt quy chế dân chủ',
        topic: 'kết luận thanh tra liên quan đến quy chế dân chủ',
      },
    ],
  },
]
