import type { PhraseParagraph } from './phrase.ts'

/** K: enterprises and workplaces. */
export const groupK: readonly PhraseParagraph[] = [
  {
    id: 'doanh-nghiep',
    phrases: [
      {
        of: 'K01',
        says: '{toan} có {so} doanh nghiệp thuộc diện thực hiện quy chế dân chủ tại nơi làm việc',
        none: '{toan} không có doanh nghiệp thuộc diện thực hiện quy chế dân chủ tại nơi làm việc',
        topic: 'số doanh nghiệp thuộc diện thực hiện',
        then: [
          {
            of: 'K03',
            text: '{so} doanh nghiệp đã ban hành quy chế dân chủ',
            share: { of: 'K01', text: ', đạt {ty_le}' },
          },
          {
            of: 'K02',
            isStanding: true,
            text: '{so} doanh nghiệp có công đoàn cơ sở',
            share: { of: 'K01', text: ' ({ty_le})' },
          },
          {
            of: 'K08',
            isStanding: true,
            text: '{so} doanh nghiệp có thỏa ước lao động tập thể',
            share: { of: 'K01', text: ' ({ty_le})' },
          },
        ],
      },
      {
        of: 'K04',
        says: '{ky} có {so} doanh nghiệp tổ chức hội nghị người lao động',
        none: '{ky} không có doanh nghiệp tổ chức hội nghị người lao động',
        topic: 'hội nghị người lao động',
        yearToDate: true,
        then: [
          { of: 'K05', text: '{so} doanh nghiệp tổ chức đối thoại tại nơi làm việc' },
          { of: 'K06', text: '{so} cuộc đối thoại định kỳ' },
          { of: 'K07', text: '{so} cuộc đối thoại theo yêu cầu hoặc khi có vụ việc' },
        ],
      },
      {
        of: 'K09',
        says: 'Xảy ra {so} vụ tranh chấp lao động tập thể, đình công',
        none: 'Không xảy ra tranh chấp lao động tập thể, đình công',
        topic: 'tranh chấp lao động tập thể, đình công',
        names: 'highest',
      },
    ],
  },
]
