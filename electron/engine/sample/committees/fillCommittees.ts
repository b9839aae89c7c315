import type { IsoDate } from '#shared/domain/isoDate.ts'
import { loaiHinhs, type LoaiHinh, type UnitAsOf } from '#shared/domain/orgTree/orgUnit.ts'
import { saveAct, saveCommittee, saveMember, saveSupport } from '../../committees/committeeQueries.ts'
import type { WriteDatabase } from '../../database/database.ts'
import { sampleRandom, type SampleRandom } from '../sampleRandom.ts'
import { drawMembers } from './drawMembers.ts'

/** The committees of the sample by the id of their unit, in the loại hình they are counted in; a unit's own is the first. */
export type SampleCommittees = Map<number, Readonly<Record<LoaiHinh, readonly number[]>>>

/** What a unit's committees are drawn from: its reported figures of a quarter; `withBodies`: those of its agencies too. */
type CommitteeScene = {
  seed: number
  unit: UnitAsOf
  period: { from: IsoDate; cutOff: IsoDate }
  withBodies: boolean
  /** A reported figure; 0 where there is none. */
  figure(indicator: string, loaiHinh: LoaiHinh | '-'): number
}

/** The day from which every committee of the sample stands, before its first quarter. */
const standingFrom: IsoDate = '2020-10-20'

/** The day on which some communes' heads change, so that "who was trưởng ban on …" has two answers. */
const headsChange: IsoDate = '2022-02-18'

/** Keeps a unit's committees when it is first met, and what they did in the quarter: as many of each as it reports. */
export function fillCommittees(db: WriteDatabase, kept: SampleCommittees, scene: CommitteeScene): void {
  const { unit, period, figure } = scene
  const known = kept.get(unit.id) ?? saveCommittees(db, scene)
  kept.set(unit.id, known)
  for (const loaiHinh of loaiHinhs) {
    const committees = known[loaiHinh]
    if (committees.length !== figure('A05', loaiHinh)) continue
    for (const id of committees.slice(0, figure('A06', loaiHinh)))
      saveAct(db, id, act('strengthened', period.cutOff, 'kiện toàn ban chỉ đạo'))
    for (const id of committees.slice(0, figure('A10', loaiHinh)))
      saveAct(db, id, act('regulationAmended', period.cutOff, 'sửa đổi quy chế làm việc'))
  }
  saveTrainings(db, known[loaiHinhOf(unit)][0] ?? 0, period.cutOff, figure)
}

function saveCommittees(db: WriteDatabase, scene: CommitteeScene): Record<LoaiHinh, number[]> {
  const own = saveOwnCommittee(db, scene)
  const of = (loaiHinh: LoaiHinh) => [
    ...(loaiHinh === loaiHinhOf(scene.unit) ? [own] : []),
    ...(scene.withBodies && loaiHinh !== 'X' ? saveBodies(db, scene, loaiHinh) : []),
  ]
  return { X: of('X'), C: of('C'), D: of('D') }
}

/** The loại hình of a unit's own committee. */
function loaiHinhOf({ kind }: UnitAsOf): LoaiHinh {
  return kind === 'commune' ? 'X' : kind === 'enterprise' ? 'D' : 'C'
}

function membersEach({ figure }: CommitteeScene, loaiHinh: LoaiHinh): number {
  return Math.floor(figure('A07', loaiHinh) / Math.max(figure('A05', loaiHinh), 1)) || 13
}

function saveOwnCommittee(db: WriteDatabase, scene: CommitteeScene): number {
  const { seed, unit, figure } = scene
  const random = sampleRandom(seed, 'committee', unit.uid)
  const loaiHinh = loaiHinhOf(unit)
  const isRight = unit.kind !== 'commune' || figure('A09', 'X') === 1
  const count = membersEach(scene, loaiHinh)
  const id = saveOne(db, { unit, body: '', loaiHinh, random, count, isRight, hasGap: random.chance(6) })
  const number = (symbol: string) => `${random.whole(2, 400)}-${symbol}`
  saveAct(db, id, { ...act('setUp', standingFrom, 'thành lập ban chỉ đạo'), documentNumber: number('QĐ/BTV') })
  saveAct(db, id, { ...act('regulation', '2020-11-25', 'quy chế làm việc'), documentNumber: number('QC/BCĐ') })
  const support = { members: '', documentNumber: '', from: standingFrom, until: null, id: null }
  saveSupport(db, id, { ...support, kind: 'standingBody', name: standingBody(unit) })
  if (unit.kind === 'district' || unit.kind === 'province')
    saveSupport(db, id, { ...support, kind: 'assistingGroup', name: 'Tổ giúp việc Ban Chỉ đạo' })
  return id
}

/** Committees of the agencies or enterprises that a unit reports for, beside its own. */
function saveBodies(db: WriteDatabase, scene: CommitteeScene, loaiHinh: 'C' | 'D'): number[] {
  const { seed, unit, figure } = scene
  const length = Math.max(figure('A05', loaiHinh) - Number(loaiHinh === loaiHinhOf(unit)), 0)
  const count = membersEach(scene, loaiHinh)
  return Array.from({ length }, (_, place) => {
    const random = sampleRandom(seed, 'committee', unit.uid, loaiHinh, String(place))
    const body = `${loaiHinh === 'C' ? 'Cơ quan' : 'Doanh nghiệp'} số ${place + 1}`
    return saveOne(db, { unit, body, loaiHinh, random, count, isRight: true, hasGap: false })
  })
}

function saveTrainings(db: WriteDatabase, committee: number, on: IsoDate, figure: CommitteeScene['figure']): void {
  const [classes, people] = [figure('A11', '-'), figure('A12', '-')]
  for (let place = 0; place < classes; place += 1) {
    const attendees = Math.floor(people / classes) + (place < people % classes ? 1 : 0)
    saveAct(db, committee, { ...act('training', on, 'bồi dưỡng nghiệp vụ quy chế dân chủ'), attendees })
  }
}

type Drawn = {
  unit: UnitAsOf
  body: string
  loaiHinh: LoaiHinh
  random: SampleRandom
  count: number
  isRight: boolean
  hasGap: boolean
}

function saveOne(db: WriteDatabase, { unit, body, loaiHinh, random, count, isRight, hasGap }: Drawn): number {
  const uid = `mau-${unit.uid}-${body}-${loaiHinh}`
  const span = { from: standingFrom, until: null }
  const id = saveCommittee(db, { id: null, uid, unitId: unit.id, body, loaiHinh, ...span })
  const members = drawMembers(body === '' ? unit.kind : 'body', count, random, { isRight, hasGap })
  const changes = body === '' && unit.kind === 'commune' && random.chance(12)
  for (const [place, member] of members.entries()) {
    const until = changes && member.role === 'head' ? headsChange : null
    saveMember(db, id, { ...member, ...span, until, loaiHinh: [], id: null, uid: `${uid}-${place}` })
  }
  const head = members.find(({ role }) => role === 'head')
  if (changes && head) {
    const [next] = drawMembers(unit.kind, 1, random, { isRight: true, hasGap: false })
    saveMember(db, id, {
      ...head,
      ...next,
      from: headsChange,
      until: null,
      loaiHinh: [],
      id: null,
      uid: `${uid}-ke-tiep`,
    })
  }
  return id
}

type SampleAct = 'setUp' | 'strengthened' | 'regulation' | 'regulationAmended' | 'training'

function act(kind: SampleAct, on: IsoDate, title: string) {
  return { id: null, kind, on, documentNumber: '', title, attendees: null }
}

function standingBody({ kind }: UnitAsOf): string {
  if (kind === 'province') return 'Ban Dân vận Tỉnh ủy'
  if (kind === 'district') return 'Ban Dân vận Huyện ủy'
  return kind === 'commune' ? 'Khối Dân vận Đảng ủy' : 'Văn phòng'
}
