import type { PhraseParagraph } from './phrase.ts'

/** P: rewards, and action against breaches. */
export const groupP: readonly PhraseParagraph[] = [
  {
    id: 'khen-thuong',
    phrases: [
      {
        of: 'P01',
        says: '{ky} đã khen thưởng {so} tập thể có thành tích thực hiện quy chế dân chủ',
        none: '{ky} không có tập thể được khen thưởng',
        topic: 'khen thưởng tập thể',
      },
      {
        of: 'P02',
        says: 'Có {so} cá nhân được khen thưởng',
        none: 'Không có cá nhân được khen thưởng',
        topic: 'khen thưởng cá nhân',
      },
      {
        of: 'P03',
        says: 'Đã xử lý {so} trường hợp tập thể, cá nhân vi phạm dân chủ',
        none: 'Không có tập thể, cá nhân bị xử lý do vi phạm dân chủ',
        topic: 'xử lý vi phạm dân chủ',
        names: 'highest',
      },
    ],
  },
]
