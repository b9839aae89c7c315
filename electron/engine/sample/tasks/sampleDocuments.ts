import type { Input } from '#shared/rpc/connectEngine.ts'

type SampleTask = Omit<Input<'tasks.saveTask'>, 'document'>

/** Two made-up documents that follow from the directive, with their tasks; of the sample province only. */
export const sampleDocuments: readonly { document: Input<'tasks.saveDocument'>; tasks: readonly SampleTask[] }[] = [
  {
    document: {
      number: '03-HD/BDVTU',
      documentType: 'Hướng dẫn',
      issuer: 'Ban Dân vận Tỉnh ủy',
      issuedOn: '2021-11-12',
      title: 'tổ chức, hoạt động của ban chỉ đạo thực hiện quy chế dân chủ cấp huyện và cơ sở',
    },
    tasks: [
      {
        item: 2,
        title: 'Kiện toàn ban chỉ đạo, ban hành quy chế làm việc theo Hướng dẫn',
        lead: 'Ban Dân vận cấp ủy',
        coworkers: 'các cơ quan thành viên ban chỉ đạo',
        product: 'quyết định',
        deadline: { kind: 'withinMonth', month: '2021-12', asWritten: 'xong trong tháng 12/2021' },
        addressee: { kinds: ['district', 'partyCommittee'], codes: [] },
      },
      {
        item: 7,
        title: 'Báo cáo sơ kết một năm thực hiện Chỉ thị số 09-CT/TU',
        lead: 'Ban Dân vận cấp ủy',
        product: 'báo cáo',
        deadline: { kind: 'byDate', due: '2022-08-31', asWritten: 'trước ngày 01/9/2022' },
        addressee: { kinds: ['district', 'partyCommittee'], codes: [] },
      },
    ],
  },
  {
    document: {
      number: '02-KH/BCĐ',
      documentType: 'Kế hoạch',
      issuer: 'Ban Chỉ đạo tỉnh thực hiện Quy chế dân chủ ở cơ sở',
      issuedOn: '2022-01-18',
      title: 'kiểm tra việc thực hiện quy chế dân chủ ở cơ sở năm 2022',
    },
    tasks: [
      {
        item: 7,
        title: 'Tự kiểm tra, gửi báo cáo về Ban Chỉ đạo tỉnh',
        lead: 'Ban chỉ đạo',
        product: 'báo cáo',
        deadline: { kind: 'byDate', due: '2022-03-10', asWritten: 'trước ngày 11/3/2022' },
        addressee: { kinds: ['district', 'partyCommittee'], codes: ['SNV', 'STP', 'STNMT'] },
      },
      {
        item: 7,
        title: 'Kiểm tra trực tiếp tại ba huyện, hai sở',
        lead: 'Ban Dân vận Tỉnh ủy',
        coworkers: 'Sở Nội vụ, Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh',
        product: 'thông báo kết luận',
        deadline: { kind: 'byDate', due: '2022-09-30', asWritten: 'xong trong quý III/2022' },
        addressee: { kinds: [], codes: ['BDV'] },
      },
      {
        item: 7,
        title: 'Khắc phục hạn chế sau kiểm tra',
        lead: 'Cấp ủy được kiểm tra',
        product: 'báo cáo',
        deadline: { kind: 'byDate', due: '2022-11-15', asWritten: null },
        addressee: { kinds: [], codes: ['218', '219', '222', 'STNMT'] },
      },
    ],
  },
]

/** What agencies and enterprises of the sample set themselves for 2022 ("xác định ngay một số nhiệm vụ quan trọng"). */
export const samplePriorities: Readonly<Record<'agency' | 'enterprise', readonly { title: string; due: string }[]>> = {
  agency: [
    { title: 'Sửa đổi quy chế thực hiện dân chủ, xác định rõ trách nhiệm của người đứng đầu', due: '2022-03-31' },
    { title: 'Công khai kết quả giải quyết thủ tục hành chính hằng tháng trên cổng thông tin', due: '2022-12-10' },
    { title: 'Đối thoại giữa thủ trưởng và cán bộ, công chức, viên chức', due: '2022-06-30' },
  ],
  enterprise: [
    { title: 'Tổ chức hội nghị người lao động, sửa đổi thỏa ước lao động tập thể', due: '2022-03-31' },
    { title: 'Công khai quy chế tiền lương, tiền thưởng, trích nộp bảo hiểm', due: '2022-06-30' },
  ],
}
