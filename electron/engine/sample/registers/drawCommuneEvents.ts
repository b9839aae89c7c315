import {
  dayBefore,
  dayFrom,
  dayWithin,
  filled,
  inParts,
  upTo,
  type DrawEvents,
  type EventScene,
  type SampleEvent,
} from './eventScene.ts'

/** Groups F to H of a commune: what is published, decided with the people, given, supervised and mediated. */
export const drawCommuneEvents: DrawEvents = (scene) => [
  ...drawDisclosures(scene),
  ...drawConsultations(scene),
  ...drawContributions(scene),
  ...drawClearance(scene),
  ...drawSelfRule(scene),
  ...drawInspectorate(scene),
  ...drawCommunitySupervision(scene),
  ...drawMediation(scene),
]

/** How many contents the list of 2007, in force until 30/6/2023, has. */
const disclosureItems = 11

function drawDisclosures(scene: EventScene): SampleEvent[] {
  const items = Math.min(scene.figure('F01', 'X'), disclosureItems)
  return inParts(scene.figure('F02', 'X'), items).map((so_van_ban, place) => ({
    register: 'cong-khai',
    on: dayWithin(scene),
    loaiHinh: 'X',
    values: filled({ noi_dung: `pl34-${place + 1}`, so_van_ban, hinh_thuc: 'niem-yet' }),
  }))
}

const meetings = [
  { indicator: 'F05', loai: 'ban-quyet-dinh', noi_dung: 'Nhân dân bàn, quyết định làm đường thôn' },
  { indicator: 'F06', loai: 'lay-y-kien', noi_dung: 'Lấy ý kiến nhân dân về dự án khu dân cư' },
  { indicator: 'F13', loai: 'binh-xet', noi_dung: 'Bình xét hộ nghèo, hộ cận nghèo' },
] as const

function drawConsultations(scene: EventScene): SampleEvent[] {
  const held = scene.figure('F05', 'X') + scene.figure('F06', 'X')
  const [there, inAll] = [inParts(scene.figure('F07', 'X'), held), inParts(scene.figure('F07T', 'X'), held)]
  let place = 0
  return meetings.flatMap(({ indicator, loai, noi_dung }) =>
    upTo(scene.figure(indicator, 'X')).map((): SampleEvent => {
      const isCounted = loai !== 'binh-xet'
      const [ho_tham_gia, ho_thuoc_dien] = isCounted ? [there[place] ?? 0, inAll[place] ?? 0] : [0, 0]
      if (isCounted) place += 1
      const values = filled({ noi_dung, loai, dia_diem: 'Nhà văn hóa thôn', ho_tham_gia, ho_thuoc_dien })
      return { register: 'lay-y-kien', on: dayWithin(scene), loaiHinh: 'X', values }
    }),
  )
}

function drawContributions(scene: EventScene): SampleEvent[] {
  const [tien, dat, ngay_cong] = [scene.figure('F08', 'X'), scene.figure('F09', 'X'), scene.figure('F10', 'X')]
  if (tien + dat + ngay_cong === 0) return []
  const values = filled({ cong_trinh: 'Đường bê tông thôn', tien, dat, ngay_cong })
  return [{ register: 'dong-gop', on: dayWithin(scene), loaiHinh: 'X', values }]
}

function drawClearance(scene: EventScene): SampleEvent[] {
  const [dien_tich, kinh_phi] = [scene.figure('F14', 'X'), scene.figure('F14K', 'X')]
  if (dien_tich + kinh_phi === 0) return []
  const values = filled({ du_an: 'Khu dân cư mới', dien_tich, kinh_phi, so_ho: scene.random.whole(8, 60) })
  return [{ register: 'giai-phong-mat-bang', on: dayWithin(scene), loaiHinh: 'X', values }]
}

function drawSelfRule(scene: EventScene): SampleEvent[] {
  const body = (loai: string, ten: string, count: number, members: number, loaiHinh: 'X' | 'C' = 'X') =>
    inParts(members, count).map((thanh_vien, place): SampleEvent => ({
      register: 'to-chuc-tu-quan',
      on: '2021-09-15',
      loaiHinh,
      values: filled({ ten: count === 1 ? ten : `${ten} số ${place + 1}`, loai, thanh_vien }),
    }))
  const { figure } = scene
  return [
    ...body('ban-ttnd', 'Ban thanh tra nhân dân', figure('G01', 'X'), figure('G02', 'X')),
    ...body('ban-gsdtcd', 'Ban giám sát đầu tư của cộng đồng', figure('G08', 'X'), 0),
    ...body('to-hoa-giai', 'Tổ hòa giải thôn', figure('H01', 'X'), figure('H02', 'X')),
    ...body('to-dan-van', 'Tổ dân vận thôn', figure('A13', 'X'), 0),
    ...body('ban-ttnd', 'Ban thanh tra nhân dân cơ quan', figure('I04', 'C'), 0, 'C'),
  ]
}

function drawInspectorate(scene: EventScene): SampleEvent[] {
  const sessions = scene.figure('G03', 'X')
  const [raised, solved] = [inParts(scene.figure('G04', 'X'), sessions), inParts(scene.figure('G05', 'X'), sessions)]
  return upTo(sessions).map((place): SampleEvent => {
    const on = dayWithin(scene)
    const done = solved[place] ?? 0
    const values = filled({
      noi_dung: 'Giám sát việc thu, chi các quỹ do nhân dân đóng góp',
      ban: 'ban-ttnd',
      kien_nghi: raised[place] ?? 0,
      giai_quyet: done,
      ngay_giai_quyet: done > 0 ? dayFrom(scene, on) : null,
      tien: place === 0 ? scene.figure('G06', 'X') : 0,
      dat: place === 0 ? scene.figure('G07', 'X') : 0,
    })
    return { register: 'giam-sat-cong-dong', on, loaiHinh: 'X', values }
  })
}

/** Opinions that wait stand in the last event, without a day on which they were solved; the others are solved in the first ones. */
function drawCommunitySupervision(scene: EventScene): SampleEvent[] {
  const projects = scene.figure('G09', 'X')
  const waiting = projects > 1 ? scene.figure('G13', 'X') : 0
  const solved = inParts(scene.figure('G12', 'X'), waiting > 0 ? projects - 1 : projects)
  return upTo(projects).map((place): SampleEvent => {
    const on = dayWithin(scene)
    const done = solved[place] ?? 0
    const values = filled({
      noi_dung: 'Giám sát công trình đường giao thông nông thôn',
      ban: 'ban-gsdtcd',
      vi_pham: place < scene.figure('G10', 'X') ? true : null,
      kien_nghi: place < solved.length ? done : waiting,
      giai_quyet: done,
      ngay_giai_quyet: done > 0 ? dayFrom(scene, on) : null,
    })
    return { register: 'giam-sat-cong-dong', on, loaiHinh: 'X', values }
  })
}

/** Cases of the quarter before come first; the last ones received are still open. */
function drawMediation(scene: EventScene): SampleEvent[] {
  const figure = (code: string) => scene.figure(code, 'X')
  const [received, mediated, agreed] = [figure('H03'), figure('H04'), figure('H05')]
  const carried = Math.max(mediated + figure('H07') - received, 0)
  return upTo(carried + received).map((place): SampleEvent => {
    const on = place < carried ? dayBefore(scene) : dayWithin(scene)
    const day = place < mediated ? dayFrom(scene, on < scene.period.from ? scene.period.from : on) : null
    const values = filled({
      vu_viec: scene.random.pick(['Tranh chấp ranh giới đất', 'Mâu thuẫn gia đình', 'Tranh chấp lối đi chung']),
      ngay_hoa_giai: day,
      ket_qua: day === null ? null : place < agreed ? 'thanh' : 'khong-thanh',
      ngay_ket_thuc: day,
    })
    return { register: 'hoa-giai', on, loaiHinh: 'X', values }
  })
}
