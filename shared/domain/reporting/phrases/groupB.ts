import type { PhraseParagraph } from './phrase.ts'

/** B: making the directive and the rules known. */
export const groupB: readonly PhraseParagraph[] = [
  {
    id: 'tuyen-truyen',
    phrases: [
      {
        of: 'B01',
        says: 'Các cấp, các ngành tổ chức {so} cuộc tuyên truyền, quán triệt về dân chủ ở cơ sở',
        none: '{ky} không tổ chức cuộc tuyên truyền, quán triệt riêng về dân chủ ở cơ sở',
        topic: 'công tác tuyên truyền, quán triệt',
        compare: true,
        yearToDate: true,
        byLoaiHinh: true,
        then: [{ of: 'B02', text: 'thu hút {so} lượt người tham dự' }],
        names: 'highest',
      },
      {
        of: 'B03',
        says: 'Đăng, phát {so} tin, bài, chuyên mục trên báo, đài, hệ thống truyền thanh cơ sở và mạng xã hội',
        none: 'Không có tin, bài, chuyên mục riêng về dân chủ ở cơ sở được đăng, phát',
        topic: 'tin, bài tuyên truyền',
        compare: true,
        then: [{ of: 'B04', text: 'phát hành {so} bản tài liệu, tờ rơi' }],
      },
    ],
  },
]
