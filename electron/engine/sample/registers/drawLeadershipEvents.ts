import type { FigureLoaiHinh } from '#shared/domain/indicators/indicator.ts'
import type { IsoDate } from '#shared/domain/isoDate.ts'
import {
  dayFrom,
  dayWithin,
  filled,
  inParts,
  upTo,
  type DrawEvents,
  type EventScene,
  type SampleEvent,
} from './eventScene.ts'

/** Groups A to C: documents, meetings, information, inspections and what they found. */
export const drawLeadershipEvents: DrawEvents = (scene) => [
  ...scene.loaiHinhs.flatMap((loaiHinh) => drawInformation(scene, loaiHinh)),
  ...drawMedia(scene),
  ...drawDocuments(scene),
  ...drawMeetings(scene),
  ...drawInspections(scene),
  ...drawFindings(scene),
  ...drawConclusions(scene),
]

const topics = [
  'Quán triệt Chỉ thị số 09-CT/TU về thực hiện quy chế dân chủ ở cơ sở',
  'Tuyên truyền Pháp lệnh thực hiện dân chủ ở xã, phường, thị trấn',
  'Phổ biến quy chế công khai, đối thoại',
  'Tuyên truyền về giám sát đầu tư của cộng đồng',
]

function drawInformation(scene: EventScene, loaiHinh: FigureLoaiHinh): SampleEvent[] {
  const sessions = scene.figure('B01', loaiHinh)
  return inParts(scene.figure('B02', loaiHinh), sessions).map((people) => ({
    register: 'tuyen-truyen',
    on: dayWithin(scene),
    loaiHinh,
    values: filled({
      noi_dung: scene.random.pick(topics),
      hinh_thuc: scene.random.chance(70) ? 'hoi-nghi' : 'tuyen-truyen-mieng',
      nguoi_du: people,
    }),
  }))
}

function drawMedia(scene: EventScene): SampleEvent[] {
  const [articles, copies] = [scene.figure('B03'), scene.figure('B04')]
  const [loaiHinh = 'C'] = scene.loaiHinhs
  const event = (values: Readonly<Record<string, string | number>>): SampleEvent => ({
    register: 'tuyen-truyen',
    on: dayWithin(scene),
    loaiHinh,
    values: filled(values),
  })
  return [
    ...inParts(articles, Math.min(articles, 3)).map((tin_bai) =>
      event({ noi_dung: 'Tin, bài về thực hiện dân chủ ở cơ sở', hinh_thuc: 'bao-dai', tin_bai }),
    ),
    ...(copies === 0
      ? []
      : [event({ noi_dung: 'Tờ rơi hỏi đáp về dân chủ ở cơ sở', hinh_thuc: 'tai-lieu', tai_lieu: copies })]),
  ]
}

const documents = [
  {
    indicator: 'A01',
    loai: 'chi-dao-cap-uy',
    viec: 'ban-hanh',
    symbol: 'CV/ĐU',
    title: 'về việc tăng cường thực hiện quy chế dân chủ ở cơ sở',
  },
  {
    indicator: 'A02',
    loai: 'chinh-quyen',
    viec: 'ban-hanh',
    symbol: 'KH-UBND',
    title: 'triển khai thực hiện dân chủ ở cơ sở',
  },
  {
    indicator: 'A03',
    loai: 'ke-hoach-bcd',
    viec: 'ban-hanh',
    symbol: 'KH-BCĐ',
    title: 'kiểm tra, đối thoại của ban chỉ đạo',
  },
  {
    indicator: 'I03S',
    loai: 'quy-che',
    viec: 'sua-doi',
    symbol: 'QĐ-CQ',
    title: 'sửa đổi quy chế thực hiện dân chủ của cơ quan',
  },
  {
    indicator: 'F12',
    loai: 'huong-uoc',
    viec: 'sua-doi',
    symbol: 'QĐ-UBND',
    title: 'công nhận hương ước, quy ước sửa đổi',
  },
] as const

function drawDocuments(scene: EventScene): SampleEvent[] {
  const [own = 'C'] = scene.loaiHinhs
  return documents.flatMap(({ indicator, loai, viec, symbol, title }) => {
    const loaiHinh = indicator === 'I03S' ? 'C' : indicator === 'F12' ? 'X' : own
    const figure = scene.figure(indicator, indicator.startsWith('A') ? '-' : loaiHinh)
    return upTo(figure).map((): SampleEvent => {
      const values = { so_ky_hieu: `${scene.random.whole(3, 160)}-${symbol}`, trich_yeu: title, loai, viec }
      return { register: 'van-ban', on: dayWithin(scene), loaiHinh, values }
    })
  })
}

function drawMeetings(scene: EventScene): SampleEvent[] {
  return upTo(scene.figure('A04')).map(() => ({
    register: 'hop-ban-chi-dao',
    on: dayWithin(scene),
    loaiHinh: '-',
    values: {
      noi_dung: 'Họp ban chỉ đạo, kiểm điểm việc thực hiện nhiệm vụ',
      loai: 'giao-ban',
      nguoi_du: scene.random.whole(9, 18),
    },
  }))
}

function drawInspections(scene: EventScene): SampleEvent[] {
  const [planned, sudden] = [scene.figure('C01'), scene.figure('C02')]
  const parts = (loaiHinh: FigureLoaiHinh) => inParts(scene.figure('C03', loaiHinh), Math.max(planned + sudden, 1))
  const [communes, agencies, enterprises] = [parts('X'), parts('C'), parts('D')]
  return upTo(planned + sudden).map((place) => ({
    register: 'kiem-tra',
    on: dayWithin(scene),
    loaiHinh: '-',
    values: filled({
      noi_dung: 'Kiểm tra việc thực hiện quy chế dân chủ',
      loai: place < planned ? 'ke-hoach' : 'dot-xuat',
      don_vi_xa: communes[place] ?? 0,
      don_vi_co_quan: agencies[place] ?? 0,
      don_vi_doanh_nghiep: enterprises[place] ?? 0,
    }),
  }))
}

const findings = [
  'Niêm yết công khai chưa đủ thời gian quy định',
  'Sổ theo dõi ý kiến nhân dân ghi chưa đầy đủ',
  'Chưa phân công cụ thể thành viên ban chỉ đạo',
]

function drawFindings(scene: EventScene): SampleEvent[] {
  const mended = scene.figure('C05')
  return upTo(Math.max(scene.figure('C04'), mended)).map((place): SampleEvent => {
    const on: IsoDate = dayWithin(scene)
    const ngay_khac_phuc = place < mended ? dayFrom(scene, on) : null
    return {
      register: 'khuyet-diem',
      on,
      loaiHinh: '-',
      values: filled({ noi_dung: scene.random.pick(findings), han_khac_phuc: scene.period.cutOff, ngay_khac_phuc }),
    }
  })
}

function drawConclusions(scene: EventScene): SampleEvent[] {
  return upTo(scene.figure('C06')).map(() => ({
    register: 'ket-luan-thanh-tra',
    on: dayWithin(scene),
    loaiHinh: '-',
    values: { so_ket_luan: `${scene.random.whole(2, 30)}/KL-TTr`, co_quan: 'Thanh tra huyện', do_qcdc: true },
  }))
}
