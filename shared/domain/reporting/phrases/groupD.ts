import type { PhraseParagraph } from './phrase.ts'

/** D: receiving citizens, complaints and letters. */
export const groupD: readonly PhraseParagraph[] = [
  {
    id: 'tiep-cong-dan',
    phrases: [
      {
        of: 'D02',
        says: 'Các cấp, các ngành {dia_ban} tiếp {so} lượt công dân',
        none: '{ky} không phát sinh lượt công dân đến khiếu nại, tố cáo, kiến nghị, phản ánh',
        topic: 'công tác tiếp công dân',
        compare: true,
        partsAfter: ', với ',
        parts: [
          { of: 'D03', text: '{so} người được tiếp' },
          { of: 'D04', text: '{so} vụ việc' },
        ],
        then: [
          { of: 'D05', text: 'có {so} đoàn đông người', none: 'không có đoàn đông người' },
          { of: 'D01', text: 'người đứng đầu tổ chức {so} buổi tiếp công dân định kỳ' },
        ],
        names: 'highest',
      },
    ],
  },
  {
    id: 'don-thu',
    phrases: [
      {
        of: 'D06',
        says: '{ky}, {toan} tiếp nhận {so} đơn khiếu nại, tố cáo, kiến nghị, phản ánh',
        none: '{ky} không phát sinh đơn khiếu nại, tố cáo, kiến nghị, phản ánh',
        topic: 'tiếp nhận đơn thư',
        compare: true,
        yearToDate: true,
        parts: [
          { of: 'D08', text: '{so} đơn khiếu nại' },
          { of: 'D09', text: '{so} đơn tố cáo' },
          { of: 'D10', text: '{so} đơn kiến nghị, phản ánh' },
        ],
        then: [
          { of: 'D07', text: 'kỳ trước chuyển sang {so} đơn' },
          { of: 'D11', text: 'đã phân loại, xử lý {so} đơn' },
        ],
        names: 'highest',
      },
      {
        of: 'D12',
        says: 'Có {so} đơn thuộc thẩm quyền giải quyết',
        none: 'Không có đơn thuộc thẩm quyền giải quyết',
        topic: 'đơn thuộc thẩm quyền giải quyết',
        then: [
          {
            of: 'D13',
            text: 'đã giải quyết xong {so} đơn',
            none: 'chưa giải quyết xong đơn nào',
            share: { of: 'D12', text: ', đạt tỷ lệ {ty_le}' },
          },
          { of: 'D14', text: 'còn {so} đơn đang giải quyết', none: 'không có đơn tồn đọng' },
        ],
      },
      {
        of: 'D15',
        says: '{dia_ban} còn {so} vụ việc phức tạp, kéo dài, khiếu kiện vượt cấp',
        none: 'Không có vụ việc phức tạp, kéo dài, khiếu kiện vượt cấp',
        topic: 'vụ việc phức tạp, kéo dài, khiếu kiện vượt cấp',
        names: 'highest',
      },
    ],
  },
]
