import type { IsoDate } from '../isoDate.ts'
import type { LoaiHinh } from '../orgTree/orgUnit.ts'

/** trưởng ban, phó trưởng ban, ủy viên, thư ký. */
export const committeeRoles = ['head', 'deputy', 'member', 'secretary'] as const
export type CommitteeRole = (typeof committeeRoles)[number]

/** thành lập; kiện toàn; ban hành quy chế làm việc; sửa đổi quy chế làm việc; tập huấn. */
export const committeeActKinds = ['setUp', 'strengthened', 'regulation', 'regulationAmended', 'training'] as const
export type CommitteeActKind = (typeof committeeActKinds)[number]

/** cơ quan thường trực; tổ giúp việc. */
export const committeeSupportKinds = ['standingBody', 'assistingGroup'] as const
type CommitteeSupportKind = (typeof committeeSupportKinds)[number]

/** From the first day it holds to the first day it no longer does; null while it is open. */
type Span = { from: IsoDate; until: IsoDate | null }

/** A person's place on a committee in one stretch of time. */
export type CommitteeMember = Span & {
  id: number
  name: string
  role: CommitteeRole
  /** As written in the decision: "Ủy viên Ban Thường vụ, Trưởng Ban Dân vận Huyện ủy"; empty when there is none. */
  partyPost: string
  governmentPost: string
  /** Ngành, lĩnh vực in charge; empty when none is assigned. */
  fields: string
  /** Loại hình cơ sở in charge. */
  loaiHinh: readonly LoaiHinh[]
}

/** A decision about a committee, or a training it gave, on its day. */
export type CommitteeAct = {
  id: number
  kind: CommitteeActKind
  on: IsoDate
  documentNumber: string
  title: string
  /** Lượt người of a training; null otherwise. */
  attendees: number | null
}

/** The body that does a committee's daily work, or the group that assists it. */
export type CommitteeSupport = Span & {
  id: number
  kind: CommitteeSupportKind
  name: string
  members: string
  documentNumber: string
}

/** A steering committee with all its past. `body` is empty for the unit's own, else the agency or enterprise that has it. */
export type Committee = Span & {
  id: number
  unitId: number
  body: string
  loaiHinh: LoaiHinh
  members: readonly CommitteeMember[]
  acts: readonly CommitteeAct[]
  support: readonly CommitteeSupport[]
}
