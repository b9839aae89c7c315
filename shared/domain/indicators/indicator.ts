import type { LoaiHinh, UnitKind } from '../orgTree/orgUnit.ts'

/** flow: sum over a period; stock: value at its end; openingStock: value at its start; ratio: computed, never typed. */
export const indicatorKinds = ['flow', 'stock', 'openingStock', 'ratio', 'text', 'money', 'yesNo'] as const
export type IndicatorKind = (typeof indicatorKinds)[number]

/** A figure's loại hình; `-` for an indicator that is not divided by loại hình. */
export type FigureLoaiHinh = LoaiHinh | '-'

/** How an indicator adds up. `ratio` is recomputed from its parts; `none` never leaves its unit and period. */
type AddsUp = 'sum' | 'last' | 'first' | 'ratio' | 'none'

/** One version of a chỉ tiêu, as the catalogue gives it. */
export type Indicator = {
  /** "D13". */
  code: string
  /** The catalogue's group letter: "D". */
  group: string
  name: string
  /** Đơn vị tính, as printed: "cuộc", "triệu đồng", "%". */
  unit: string
  kind: IndicatorKind
  /** The loại hình it is divided by; empty when it is not. */
  loaiHinh: readonly LoaiHinh[]
  /** The kinds of unit that report it themselves. */
  reportedBy: readonly UnitKind[]
  overUnits: AddsUp
  overTime: AddsUp
  /** Decimal places kept: a value is stored as an integer of 10^-scale units. */
  scale: number
  /** For a ratio: codes of numerator and denominator; the value is 100 × numerator ÷ denominator. */
  ratio: { numerator: string; denominator: string } | null
  /** Where it is from: "[R5]", "Chỉ thị 09-CT/TU, mục 2", "đề xuất". */
  source: string
  /** True for what the reference proposes and no official document confirms. */
  isDraft: boolean
  /** Counted once a year for each unit (I02, K04, K05): its sum over the quarters must not pass its base. */
  oncePerYear?: true
  /** The quarters (1 to 4) whose report asks for it, where it is not every one: Q01 is the score of a whole year. */
  askedIn?: readonly number[]
  /** Columns a kind of unit types where they are not those of its own loại hình (C03: a district counts communes checked). */
  ownColumns?: Readonly<Partial<Record<UnitKind, readonly LoaiHinh[]>>>
  /** The code this one is a part of ("trong đó"); for printing, not for arithmetic. */
  partOf?: string
  /** How to count it, as shown beside the cell. */
  note?: string
}

/** A column that figures are kept in: an indicator, by loại hình where it is divided. */
export type FigureColumn = { indicator: string; loaiHinh: FigureLoaiHinh }
