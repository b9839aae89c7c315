import type { PhraseParagraph } from './phrase.ts'

/** F: what the people of communes know, discuss and decide. */
export const groupF: readonly PhraseParagraph[] = [
  {
    id: 'thon',
    phrases: [
      {
        of: 'F04',
        isStanding: true,
        says: '{toan} hiện có {so} thôn, tổ dân phố',
        none: '{dia_ban} không có thôn, tổ dân phố',
        topic: 'số thôn, tổ dân phố',
      },
    ],
  },
  {
    id: 'cong-khai',
    phrases: [
      {
        of: 'F02',
        says: '{ky}, các xã, phường, thị trấn đã niêm yết, công khai {so} văn bản để nhân dân biết',
        none: '{ky} không phát sinh văn bản phải niêm yết, công khai',
        topic: 'văn bản niêm yết, công khai',
        compare: true,
        yearToDate: true,
        names: 'highest',
      },
    ],
  },
  {
    id: 'dan-ban',
    phrases: [
      {
        of: 'F05',
        says: 'Các thôn, tổ dân phố tổ chức {so} cuộc họp để nhân dân bàn và quyết định những công việc của cộng đồng',
        none: '{ky} không tổ chức cuộc họp để nhân dân bàn, quyết định',
        topic: 'cuộc họp nhân dân bàn, quyết định',
        compare: true,
        then: [{ of: 'F13', text: '{so} cuộc họp bình xét hộ nghèo, đối tượng chính sách' }],
        names: 'highest',
      },
      {
        of: 'F08',
        says: 'Nhân dân đóng góp bằng tiền {so} triệu đồng',
        none: 'Không phát sinh khoản nhân dân đóng góp bằng tiền',
        topic: 'đóng góp của nhân dân',
        compare: true,
        then: [
          { of: 'F09', text: 'hiến {so} m² đất' },
          { of: 'F10', text: 'tham gia {so} ngày công lao động' },
        ],
        names: 'highest',
      },
      {
        of: 'F11',
        isStanding: true,
        says: '{toan} có {so} bản hương ước, quy ước',
        none: '{toan} chưa có hương ước, quy ước',
        topic: 'hương ước, quy ước',
        then: [{ of: 'F12', text: '{ky} có {so} bản được sửa đổi, công nhận' }],
      },
    ],
  },
  {
    id: 'dan-tham-gia',
    phrases: [
      {
        of: 'F06',
        says: 'Đã tổ chức {so} cuộc lấy ý kiến nhân dân về dự án, chính sách',
        none: '{ky} không phát sinh dự án, chính sách phải lấy ý kiến nhân dân',
        topic: 'lấy ý kiến nhân dân',
        compare: true,
        then: [
          {
            of: 'F07',
            text: 'có {so} hộ gia đình tham gia ý kiến',
            share: { of: 'F07T', text: ', đạt {ty_le} số hộ thuộc diện lấy ý kiến' },
          },
        ],
        names: 'highest',
      },
      {
        of: 'F14',
        says: 'Diện tích đất thu hồi phục vụ các dự án là {so} m²',
        none: '{ky} không phát sinh việc thu hồi đất',
        topic: 'thu hồi đất, giải phóng mặt bằng',
        then: [{ of: 'F14K', text: 'kinh phí bồi thường, giải phóng mặt bằng đã chi trả {so} triệu đồng' }],
      },
    ],
  },
]
