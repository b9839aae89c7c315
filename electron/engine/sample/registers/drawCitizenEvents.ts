import type { LoaiHinh } from '#shared/domain/orgTree/orgUnit.ts'
import { samplePerson } from '../samplePerson.ts'
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

/** Groups D and E: receiving citizens, petitions, dialogues with their plan of the year. */
export const drawCitizenEvents: DrawEvents = (scene) => [
  ...drawReceptions(scene),
  ...drawPetitions(scene),
  ...scene.loaiHinhs.flatMap((loaiHinh) => drawDialogues(scene, loaiHinh)),
  ...drawWorkplaceDialogues(scene),
]

function drawReceptions(scene: EventScene): SampleEvent[] {
  const days = scene.figure('D01', 'X')
  const [visits, people, cases, groups] = ['D02', 'D03', 'D04', 'D05'].map((code) =>
    inParts(scene.figure(code, 'X'), days),
  )
  return upTo(days).map((place) => ({
    register: 'tiep-cong-dan',
    on: dayWithin(scene),
    loaiHinh: 'X',
    values: {
      ...filled({ nguoi: people?.[place] ?? 0, vu_viec: cases?.[place] ?? 0, doan: groups?.[place] ?? 0 }),
      nguoi_tiep: 'Người đứng đầu',
      loai: 'dinh-ky',
      luot: visits?.[place] ?? 0,
    },
  }))
}

function drawPetitions(scene: EventScene): SampleEvent[] {
  const figure = (code: string) => scene.figure(code, 'X')
  const kinds = [
    ...upTo(figure('D08')).map(() => 'khieu-nai'),
    ...upTo(figure('D09')).map(() => 'to-cao'),
    ...upTo(figure('D10')).map(() => 'kien-nghi'),
  ]
  const ours = figure('D12') - figure('D07')
  let settled = figure('D13')
  let complex = figure('D15')
  const petition = (on: string, loai: string, isOurs: boolean, isNew: boolean): SampleEvent => {
    const isSettled = isOurs && settled > 0
    const isComplex = isOurs && !isSettled && complex > 0
    if (isSettled) settled -= 1
    if (isComplex) complex -= 1
    const start = on < scene.period.from ? scene.period.from : on
    const values = filled({
      nguoi_gui: samplePerson(scene.random),
      loai,
      ngay_xu_ly: isNew ? dayFrom(scene, on) : on,
      thuoc_tham_quyen: isOurs,
      ngay_giai_quyet: isSettled ? dayFrom(scene, start) : null,
      phuc_tap: isComplex ? true : null,
    })
    return { register: 'don-thu', on, loaiHinh: 'X', values }
  }
  return [
    ...upTo(figure('D07')).map(() => petition(dayBefore(scene), 'kien-nghi', true, false)),
    ...kinds.map((loai, place) => petition(dayWithin(scene), loai, place < ours, true)),
  ]
}

/** Who chairs how many dialogues with the people, as the indicators count them. */
function chairsOf({ figure }: EventScene, loaiHinh: LoaiHinh): string[] {
  const known = [
    ...upTo(figure('E05', loaiHinh)).map(() => 'bi-thu'),
    ...upTo(figure('E06', loaiHinh)).map(() => 'chu-tich'),
  ]
  const others = upTo(figure('E02', loaiHinh) - known.length).map(() => 'khac')
  return [...known, ...others, ...upTo(loaiHinh === 'C' ? figure('I05', 'C') : 0).map(() => 'thu-truong')]
}

/** Dialogues at the workplace that the employer chairs. */
function drawWorkplaceDialogues(scene: EventScene): SampleEvent[] {
  const [regular, special] = [scene.figure('K06', 'D'), scene.figure('K07', 'D')]
  return upTo(regular + special).map((place) => ({
    register: 'doi-thoai',
    on: dayWithin(scene),
    loaiHinh: 'D',
    values: {
      noi_dung: `Đối thoại tại nơi làm việc, doanh nghiệp số ${place + 1}`,
      loai: place < regular ? 'dinh-ky' : 'dot-xuat',
      chu_tri: 'nguoi-su-dung-lao-dong',
      nguoi_du: scene.random.whole(20, 160),
    },
  }))
}

const dialogueTopics = [
  'Đối thoại với nhân dân về môi trường, rác thải',
  'Đối thoại về đất đai, giải phóng mặt bằng',
  'Đối thoại về xây dựng nông thôn mới',
  'Đối thoại về chế độ, chính sách của người lao động',
]

function drawDialogues(scene: EventScene, loaiHinh: LoaiHinh): SampleEvent[] {
  const { figure } = scene
  const chairs = chairsOf(scene, loaiHinh)
  const special = figure('E04', loaiHinh)
  const parts = (code: string) => inParts(figure(code, loaiHinh), chairs.length)
  const [people, opinions, answered, taken, settled] = ['E07', 'E08', 'E09', 'E10', 'E11'].map(parts)
  const dialogues = chairs.map((chu_tri, place): SampleEvent => {
    const on = dayWithin(scene)
    const done = settled?.[place] ?? 0
    const values = filled({
      noi_dung: scene.random.pick(dialogueTopics),
      loai: place < special ? 'chuyen-de' : 'dinh-ky',
      chu_tri,
      nguoi_du: people?.[place] ?? 0,
      y_kien: opinions?.[place] ?? 0,
      tra_loi: answered?.[place] ?? 0,
      tiep_thu: taken?.[place] ?? 0,
      giai_quyet: done,
      ngay_giai_quyet: done > 0 ? dayFrom(scene, on) : null,
    })
    return { register: 'doi-thoai', on, loaiHinh, values }
  })
  const planned = Math.max(figure('E01', loaiHinh), chairs.length)
  return planned === 0 ? dialogues : [planOfYear(scene, loaiHinh, planned), ...dialogues]
}

function planOfYear({ period, random }: EventScene, loaiHinh: LoaiHinh, so_cuoc: number): SampleEvent {
  const so_van_ban = `${random.whole(2, 20)}-KH/ĐU`
  return {
    register: 'ke-hoach-doi-thoai',
    on: period.from,
    loaiHinh,
    values: { so_van_ban, nam: period.year, so_cuoc },
  }
}
