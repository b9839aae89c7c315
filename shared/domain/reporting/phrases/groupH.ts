import type { PhraseParagraph } from './phrase.ts'

/** H: mediation at the grassroots. */
export const groupH: readonly PhraseParagraph[] = [
  {
    id: 'hoa-giai',
    phrases: [
      {
        of: 'H01',
        isStanding: true,
        says: '{toan} có {so} tổ hòa giải',
        none: '{toan} chưa có tổ hòa giải',
        topic: 'tổ hòa giải',
        partsAfter: ', với ',
        parts: [{ of: 'H02', text: '{so} hòa giải viên' }],
      },
      {
        of: 'H03',
        says: '{ky}, các tổ hòa giải tiếp nhận {so} vụ việc',
        none: '{ky} không phát sinh vụ việc phải hòa giải',
        topic: 'hòa giải ở cơ sở',
        compare: true,
        yearToDate: true,
        then: [
          { of: 'H04', text: 'đưa ra hòa giải {so} vụ việc' },
          {
            of: 'H05',
            text: 'hòa giải thành {so} vụ việc',
            none: 'không có vụ việc hòa giải thành',
            share: { of: 'H04', text: ', đạt tỷ lệ {ty_le}' },
          },
          { of: 'H06', text: 'hòa giải không thành {so} vụ việc' },
          { of: 'H07', text: 'còn {so} vụ việc đang hòa giải' },
        ],
        names: 'highest',
      },
      {
        of: 'H08',
        says: 'Tỷ lệ hòa giải thành {dia_ban} là {so}',
        none: 'Tỷ lệ hòa giải thành {dia_ban} là 0%',
        topic: 'tỷ lệ hòa giải thành',
        names: 'bothEnds',
        onlyWithNames: true,
      },
    ],
  },
]
