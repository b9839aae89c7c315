import type { PhraseParagraph } from './phrase.ts'

/** A: leadership, steering committees, training. */
export const groupA: readonly PhraseParagraph[] = [
  {
    id: 'van-ban',
    phrases: [
      {
        of: 'A01',
        says: '{ky}, cấp ủy các cấp ban hành {so} văn bản lãnh đạo, chỉ đạo thực hiện quy chế dân chủ ở cơ sở',
        none: '{ky}, cấp ủy các cấp không ban hành văn bản mới về thực hiện quy chế dân chủ ở cơ sở',
        topic: 'văn bản chỉ đạo của cấp ủy',
        compare: true,
        yearToDate: true,
        names: 'highest',
      },
      {
        of: 'A02',
        says: 'Chính quyền các cấp ban hành {so} văn bản triển khai thực hiện, cụ thể hóa quy chế dân chủ ở cơ sở',
        none: 'Chính quyền các cấp không ban hành văn bản mới về thực hiện quy chế dân chủ ở cơ sở',
        topic: 'văn bản triển khai của chính quyền',
        compare: true,
      },
    ],
  },
  {
    id: 'ban-chi-dao',
    phrases: [
      {
        of: 'A05',
        says: '{toan} hiện có {so} ban chỉ đạo thực hiện quy chế dân chủ ở cơ sở',
        none: '{toan} chưa thành lập ban chỉ đạo thực hiện quy chế dân chủ ở cơ sở',
        topic: 'số ban chỉ đạo thực hiện quy chế dân chủ ở cơ sở',
        byLoaiHinh: true,
        partsAfter: ', gồm ',
        parts: [{ of: 'A07', text: '{so} thành viên' }],
        then: [
          { of: 'A06', text: '{ky} đã kiện toàn {so} ban chỉ đạo' },
          { of: 'A10', text: '{so} ban chỉ đạo ban hành, sửa đổi quy chế làm việc, phân công thành viên' },
        ],
      },
      {
        of: 'A08',
        isStanding: true,
        says: 'Có {so} ban chỉ đạo do bí thư hoặc phó bí thư cấp ủy làm trưởng ban theo đúng Chỉ thị số 09-CT/TU',
        none: 'Chưa có ban chỉ đạo nào do bí thư hoặc phó bí thư cấp ủy làm trưởng ban theo Chỉ thị số 09-CT/TU',
        topic: 'cơ cấu trưởng ban chỉ đạo',
        then: [{ of: 'A09', text: '{so} ban chỉ đạo cấp xã bảo đảm cơ cấu theo quy định' }],
      },
    ],
  },
  {
    id: 'hoat-dong',
    phrases: [
      {
        of: 'A03',
        says: 'Ban chỉ đạo các cấp ban hành {so} kế hoạch',
        none: '{ky}, ban chỉ đạo các cấp không ban hành kế hoạch mới',
        topic: 'kế hoạch của ban chỉ đạo',
        compare: true,
      },
      {
        of: 'A04',
        says: 'Đã tổ chức {so} hội nghị, cuộc họp giao ban, sơ kết, tổng kết',
        none: 'Các ban chỉ đạo không tổ chức hội nghị, cuộc họp trong kỳ',
        topic: 'hội nghị, cuộc họp của ban chỉ đạo',
        compare: true,
      },
      {
        of: 'A11',
        says: '{toan} mở {so} lớp tập huấn, bồi dưỡng nghiệp vụ về quy chế dân chủ',
        none: '{ky} không mở lớp tập huấn, bồi dưỡng nghiệp vụ về quy chế dân chủ',
        topic: 'tập huấn, bồi dưỡng nghiệp vụ',
        compare: true,
        partsAfter: ', với ',
        parts: [{ of: 'A12', text: '{so} lượt người tham gia' }],
      },
      {
        of: 'A13',
        isStanding: true,
        says: 'Đến nay {dia_ban} có {so} tổ dân vận',
        none: 'Đến nay {dia_ban} chưa có tổ dân vận',
        topic: 'tổ dân vận',
      },
    ],
  },
]
