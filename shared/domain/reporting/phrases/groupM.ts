import type { PhraseParagraph } from './phrase.ts'

/** M: the Fatherland Front and the mass organisations. */
export const groupM: readonly PhraseParagraph[] = [
  {
    id: 'mat-tran',
    phrases: [
      {
        of: 'M01',
        says: 'Mặt trận Tổ quốc và các đoàn thể các cấp chủ trì {so} cuộc giám sát',
        none: '{ky}, Mặt trận Tổ quốc và các đoàn thể không tổ chức cuộc giám sát riêng',
        topic: 'giám sát của Mặt trận Tổ quốc và các đoàn thể',
        compare: true,
        yearToDate: true,
        names: 'highest',
      },
      {
        of: 'M02',
        says: 'Tổ chức {so} cuộc phản biện xã hội đối với dự thảo văn bản, đề án, dự án',
        none: 'Không tổ chức cuộc phản biện xã hội trong kỳ',
        topic: 'phản biện xã hội',
        compare: true,
      },
      {
        of: 'M03',
        says: 'Tập hợp {so} ý kiến góp ý xây dựng Đảng, xây dựng chính quyền',
        none: 'Không phát sinh ý kiến góp ý xây dựng Đảng, xây dựng chính quyền',
        topic: 'góp ý xây dựng Đảng, xây dựng chính quyền',
        compare: true,
        then: [{ of: 'M04', text: 'đã được tiếp thu {so} ý kiến', share: { of: 'M03', text: ', đạt {ty_le}' } }],
      },
    ],
  },
]
