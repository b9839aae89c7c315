import type { LoaiHinh } from '#shared/domain/orgTree/orgUnit.ts'
import { dayWithin, filled, inParts, upTo, type DrawEvents, type EventScene, type SampleEvent } from './eventScene.ts'

/** Groups M to P: the Front's supervision and advice, models of dân vận khéo, awards and penalties. */
export const drawMovementEvents: DrawEvents = (scene) => [
  ...drawFront(scene),
  ...drawAdvice(scene),
  ...scene.loaiHinhs.flatMap((loaiHinh) => drawModels(scene, loaiHinh)),
  ...drawAwards(scene),
]

function drawFront(scene: EventScene): SampleEvent[] {
  const kinds = [
    { loai: 'giam-sat', count: scene.figure('M01'), noi_dung: 'Giám sát việc thực hiện chính sách an sinh xã hội' },
    { loai: 'phan-bien', count: scene.figure('M02'), noi_dung: 'Phản biện dự thảo đề án của ủy ban nhân dân' },
  ]
  return kinds.flatMap(({ loai, count, noi_dung }) =>
    upTo(count).map((): SampleEvent => {
      const values = { noi_dung, loai, chu_tri: 'mttq', kien_nghi: scene.random.whole(1, 5) }
      return { register: 'giam-sat-phan-bien', on: dayWithin(scene), loaiHinh: '-', values }
    }),
  )
}

function drawAdvice(scene: EventScene): SampleEvent[] {
  const opinions = scene.figure('M03')
  const taken = inParts(scene.figure('M04'), Math.min(opinions, 2))
  return inParts(opinions, Math.min(opinions, 2)).map((y_kien, place) => ({
    register: 'gop-y',
    on: dayWithin(scene),
    loaiHinh: '-',
    values: { ...filled({ tiep_thu: taken[place] ?? 0 }), noi_dung: 'Góp ý xây dựng Đảng, chính quyền', y_kien },
  }))
}

function drawModels(scene: EventScene, loaiHinh: LoaiHinh): SampleEvent[] {
  const recognised = scene.figure('N02', loaiHinh)
  return upTo(scene.figure('N01', loaiHinh)).map((place) => ({
    register: 'dan-van-kheo',
    on: '2021-09-20',
    loaiHinh,
    values: filled({
      ten: `${scene.random.pick(['Tuyến đường tự quản', 'Thôn không rác', 'Hiến đất mở đường'])} số ${place + 1}`,
      linh_vuc: 'van-hoa-xa-hoi',
      loai: 'tap-the',
      ngay_cong_nhan: place < recognised ? '2021-12-15' : null,
    }),
  }))
}

function drawAwards(scene: EventScene): SampleEvent[] {
  const [groups, people, punished] = [scene.figure('P01'), scene.figure('P02'), scene.figure('P03')]
  const event = (values: Readonly<Record<string, string | number>>): SampleEvent => {
    return { register: 'khen-thuong-xu-ly', on: dayWithin(scene), loaiHinh: '-', values: filled(values) }
  }
  return [
    ...(groups + people === 0
      ? []
      : [event({ doi_tuong: 'Tập thể, cá nhân tiêu biểu', loai: 'khen-thuong', tap_the: groups, ca_nhan: people })]),
    ...(punished === 0 ? [] : [event({ doi_tuong: 'Cá nhân vi phạm', loai: 'xu-ly', ca_nhan: punished })]),
  ]
}
