import type { PhraseParagraph } from './phrase.ts'

/** I: agencies and public service units. */
export const groupI: readonly PhraseParagraph[] = [
  {
    id: 'co-quan',
    phrases: [
      {
        of: 'I01',
        says: '{toan} có {so} cơ quan, đơn vị thuộc diện thực hiện quy chế dân chủ',
        none: '{toan} không có cơ quan, đơn vị thuộc diện thực hiện',
        topic: 'số cơ quan, đơn vị thuộc diện thực hiện quy chế dân chủ',
        then: [
          {
            of: 'I03',
            text: '{so} cơ quan, đơn vị có quy chế thực hiện dân chủ',
            share: { of: 'I01', text: ', đạt {ty_le}' },
          },
          { of: 'I03S', text: '{ky} có {so} cơ quan, đơn vị sửa đổi quy chế' },
          { of: 'I04', isStanding: true, text: '{so} ban thanh tra nhân dân hoạt động trong cơ quan, đơn vị' },
        ],
      },
      {
        of: 'I02',
        says: '{ky} có {so} cơ quan, đơn vị tổ chức hội nghị cán bộ, công chức, viên chức',
        none: '{ky} không có cơ quan, đơn vị tổ chức hội nghị cán bộ, công chức, viên chức',
        topic: 'hội nghị cán bộ, công chức, viên chức',
        yearToDate: true,
      },
      {
        of: 'I05',
        says: 'Các cơ quan, đơn vị tổ chức {so} cuộc đối thoại với cán bộ, công chức, viên chức',
        none: 'Các cơ quan, đơn vị không tổ chức cuộc đối thoại trong kỳ',
        topic: 'đối thoại trong cơ quan, đơn vị',
        compare: true,
        then: [
          { of: 'I09', text: 'tiếp nhận {so} ý kiến của cán bộ, công chức, viên chức' },
          { of: 'I09G', text: 'đã giải trình {so} ý kiến', share: { of: 'I09', text: ' ({ty_le})' } },
        ],
      },
    ],
  },
  {
    id: 'thu-tuc',
    phrases: [
      {
        of: 'I06',
        says: '{ky}, các cơ quan, đơn vị và xã, phường, thị trấn tiếp nhận {so} hồ sơ thủ tục hành chính',
        none: '{ky} không phát sinh hồ sơ thủ tục hành chính',
        topic: 'giải quyết thủ tục hành chính',
        compare: true,
        then: [
          { of: 'I07', text: 'giải quyết đúng hạn {so} hồ sơ' },
          { of: 'I08', text: 'quá hạn {so} hồ sơ', none: 'không có hồ sơ quá hạn' },
        ],
      },
    ],
  },
]
