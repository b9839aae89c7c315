import type { FigureLoaiHinh } from '#shared/domain/indicators/indicator.ts'
import { addDays, daysBetween, type IsoDate } from '#shared/domain/isoDate.ts'
import type { LoaiHinh } from '#shared/domain/orgTree/orgUnit.ts'
import type { FieldValue, FieldValues } from '#shared/domain/registers/registerField.ts'
import type { SampleRandom } from '../sampleRandom.ts'

/** An event of the sample, before it is kept. */
export type SampleEvent = { register: string; on: IsoDate; loaiHinh: FigureLoaiHinh; values: FieldValues }

/** What events are drawn from: a unit's reported figures of a quarter, which they are to give again. */
export type EventScene = {
  random: SampleRandom
  period: { year: number; from: IsoDate; cutOff: IsoDate }
  /** The loại hình the unit reports of, the unit's own first. */
  loaiHinhs: readonly LoaiHinh[]
  /** A reported figure in units of 10^-scale; 0 where there is none. */
  figure(indicator: string, loaiHinh?: FigureLoaiHinh): number
}

/** Draws the events of some registers. */
export type DrawEvents = (scene: EventScene) => SampleEvent[]

/** A day of the quarter. */
export function dayWithin({ random, period }: EventScene): IsoDate {
  return addDays(period.from, random.whole(0, daysBetween(period.from, period.cutOff)))
}

/** A day of the quarter that is not before another one. */
export function dayFrom({ random, period }: EventScene, from: IsoDate): IsoDate {
  return addDays(from, random.whole(0, Math.max(daysBetween(from, period.cutOff), 0)))
}

/** A day some months before the quarter. */
export function dayBefore({ random, period }: EventScene): IsoDate {
  return addDays(period.from, -random.whole(20, 90))
}

/** The numbers 0, 1, … of so many things. */
export function upTo(count: number): number[] {
  return Array.from({ length: Math.max(count, 0) }, (_, place) => place)
}

/** A whole number in so many parts that differ by one at most; they add up to it again. */
export function inParts(whole: number, parts: number): number[] {
  return upTo(parts).map((place) => Math.floor(whole / parts) + (place < whole % parts ? 1 : 0))
}

/** Field values without the numbers that are 0 and the texts that are empty: such a field is left blank. */
export function filled(values: Readonly<Record<string, FieldValue | null>>): FieldValues {
  return Object.fromEntries(
    Object.entries(values).filter(
      (entry): entry is [string, FieldValue] => entry[1] !== null && entry[1] !== 0 && entry[1] !== '',
    ),
  )
}
