import type { FigureLoaiHinh } from '#shared/domain/indicators/indicator.ts'
import type { UnitKind } from '#shared/domain/orgTree/orgUnit.ts'
import type { SampleRandom } from './sampleRandom.ts'

/** Values of one loại hình of one unit and quarter, by indicator code, in units of 10^-scale. */
export type Drawn = Record<string, number>

/** What a draw goes by. */
export type DrawScene = {
  random: SampleRandom
  /** Chance that is the same for every loại hình of the unit in the quarter: for what columns of several share. */
  together: SampleRandom
  /** Chance that is the same in every quarter: what a unit is, as against what it does. */
  nature: SampleRandom
  unitKind: UnitKind
  loaiHinh: FigureLoaiHinh
  /** Quarter of the year, 1 to 4. */
  quarter: number
  /** The value of the same column one quarter before; 0 where there was none. */
  before(code: string): number
  /** The sum of the same column over the earlier quarters of the year. */
  soFar(code: string): number
}

/** Draws one group of indicators that hang together by the consistency rules. */
export type Draw = (scene: DrawScene) => Drawn

/** `parts` of `whole`, in per cent drawn between two bounds, rounded half up; never more than `whole` for bounds up to 100. */
export function share(random: SampleRandom, whole: number, leastPercent: number, mostPercent: number): number {
  return Math.floor((whole * random.whole(leastPercent, mostPercent) + 50) / 100)
}
