import type { PhraseParagraph } from './phrase.ts'

/** G: people's inspection boards and community investment supervision boards. */
export const groupG: readonly PhraseParagraph[] = [
  {
    id: 'giam-sat',
    phrases: [
      {
        of: 'G03',
        says: 'Ban thanh tra nhân dân các xã, phường, thị trấn tổ chức {so} cuộc giám sát',
        none: '{ky}, ban thanh tra nhân dân không tổ chức cuộc giám sát',
        topic: 'hoạt động giám sát của ban thanh tra nhân dân',
        compare: true,
        yearToDate: true,
        names: 'highest',
      },
      {
        of: 'G04',
        says: 'Qua giám sát đã phát hiện, kiến nghị {so} vụ việc',
        none: 'Qua giám sát không phát hiện vụ việc phải kiến nghị xử lý',
        topic: 'vụ việc do ban thanh tra nhân dân phát hiện',
        then: [
          { of: 'G05', text: '{so} vụ việc được giải quyết', share: { of: 'G04', text: ', đạt {ty_le}' } },
          { of: 'G06', text: 'thu hồi {so} triệu đồng' },
          { of: 'G07', text: 'thu hồi {so} m² đất' },
        ],
      },
      {
        of: 'G09',
        says: 'Ban giám sát đầu tư của cộng đồng giám sát {so} công trình, dự án',
        none: '{ky}, ban giám sát đầu tư của cộng đồng không giám sát công trình, dự án nào',
        topic: 'công trình, dự án được giám sát',
        compare: true,
        then: [
          { of: 'G10', text: 'phát hiện vi phạm tại {so} công trình', none: 'không phát hiện công trình có vi phạm' },
        ],
        names: 'highest',
      },
      {
        of: 'G11',
        says: 'Các ban này nêu {so} ý kiến, kiến nghị',
        none: 'Ban giám sát đầu tư của cộng đồng không có ý kiến, kiến nghị',
        topic: 'ý kiến của ban giám sát đầu tư của cộng đồng',
        then: [
          { of: 'G12', text: '{so} ý kiến đã được giải quyết' },
          { of: 'G13', text: '{so} ý kiến đang chờ giải quyết' },
        ],
      },
    ],
  },
  {
    id: 'ban-thanh-tra',
    phrases: [
      {
        of: 'G01',
        isStanding: true,
        says: '{toan} có {so} ban thanh tra nhân dân xã, phường, thị trấn',
        none: '{toan} chưa có ban thanh tra nhân dân xã, phường, thị trấn',
        topic: 'ban thanh tra nhân dân',
        partsAfter: ', với ',
        parts: [{ of: 'G02', text: '{so} thành viên' }],
        then: [{ of: 'G08', text: '{so} ban giám sát đầu tư của cộng đồng' }],
      },
    ],
  },
]
