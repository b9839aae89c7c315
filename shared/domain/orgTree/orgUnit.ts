import type { IsoDate } from '../isoDate.ts'

/** What a unit is. `advisory` is a body without a report of its own, such as Ban Tuyên giáo Tỉnh ủy. */
export const unitKinds = [
  'province',
  'district',
  'commune',
  'partyCommittee',
  'agency',
  'enterprise',
  'advisory',
] as const
export type UnitKind = (typeof unitKinds)[number]

/** Loại hình cơ sở (directive item 6): X xã, phường, thị trấn; C cơ quan hành chính, đơn vị sự nghiệp; D doanh nghiệp. */
export const loaiHinhs = ['X', 'C', 'D'] as const
export type LoaiHinh = (typeof loaiHinhs)[number]

/** One stretch of time in which all attributes of a unit stayed the same. A change of any of them opens a new span. */
export type UnitSpan = {
  /** First day on which the span holds. */
  from: IsoDate
  /** First day on which it no longer holds; null while it is open. */
  until: IsoDate | null
  kind: UnitKind
  /** The word in front of the name: "huyện", "thành phố", "xã", "phường", "thị trấn", "sở"; empty where the name says it. */
  designation: string
  /** The name without its designation: "Lục Nam". */
  name: string
  /** The code of the General Statistics Office; an attribute, never the identity. */
  statCode: string | null
  parentId: number | null
  /** Whether the unit owes periodic reports in this span. */
  reports: boolean
  /** Place among its siblings in the office's own order. */
  sortOrder: number
}

/** A node of the dated tree. It exists on the dates its spans cover; several separate intervals are allowed. */
export type OrgUnit = {
  id: number
  /** Identity for exchange between offices; never reused, never changed. */
  uid: string
  /** What people type on the command line: "BG", "218". Unique, editable. */
  code: string
  /** Ordered by `from`, never overlapping. */
  spans: readonly UnitSpan[]
}

/** How one unit came out of another (sáp nhập, chia tách, đổi tên, chuyển về đơn vị cấp trên khác). */
export const unitLinkKinds = ['split', 'merge', 'rename', 'move'] as const
export type UnitLink = {
  kind: (typeof unitLinkKinds)[number]
  predecessorId: number
  successorId: number
  on: IsoDate
  /** The decision behind it, as cited: "Nghị quyết số 813/NQ-UBTVQH14". */
  document: string
}

/** A unit as it stands on one date. */
export type UnitAsOf = Omit<UnitSpan, 'from' | 'until'> & { id: number; uid: string; code: string }
