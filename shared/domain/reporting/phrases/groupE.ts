import type { PhraseParagraph } from './phrase.ts'

/** E: heads of party committees and authorities meeting the people. */
export const groupE: readonly PhraseParagraph[] = [
  {
    id: 'doi-thoai',
    phrases: [
      {
        of: 'E02',
        says: '{toan} tổ chức {so} cuộc tiếp xúc, đối thoại trực tiếp của người đứng đầu với nhân dân, người lao động',
        none: '{ky} không tổ chức cuộc tiếp xúc, đối thoại nào giữa người đứng đầu với nhân dân',
        topic: 'tiếp xúc, đối thoại của người đứng đầu',
        compare: true,
        yearToDate: true,
        parts: [
          { of: 'E03', text: '{so} cuộc định kỳ' },
          { of: 'E04', text: '{so} cuộc đột xuất, chuyên đề' },
        ],
        then: [
          { of: 'E05', text: 'bí thư cấp ủy chủ trì {so} cuộc' },
          { of: 'E06', text: 'chủ tịch ủy ban nhân dân chủ trì {so} cuộc' },
          { of: 'E07', text: 'có {so} lượt người tham dự' },
        ],
        names: 'highest',
      },
      {
        of: 'E01',
        isStanding: true,
        says: 'Kế hoạch cả năm là {so} cuộc',
        none: 'Chưa xây dựng kế hoạch đối thoại của năm',
        topic: 'kế hoạch đối thoại của năm',
      },
      {
        of: 'E08',
        says: 'Qua tiếp xúc, đối thoại đã tiếp nhận {so} ý kiến, kiến nghị',
        none: 'Không có ý kiến, kiến nghị được nêu qua tiếp xúc, đối thoại',
        topic: 'ý kiến, kiến nghị qua đối thoại',
        compare: true,
        parts: [
          { of: 'E09', text: '{so} ý kiến được trả lời tại hội nghị' },
          { of: 'E10', text: '{so} ý kiến được tiếp thu, giao giải quyết' },
        ],
        then: [{ of: 'E11', text: 'đã giải quyết xong {so} ý kiến' }],
      },
    ],
  },
]
