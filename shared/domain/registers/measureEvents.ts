import type { FigureLoaiHinh, Indicator } from '../indicators/indicator.ts'
import type { IsoDate } from '../isoDate.ts'
import type { Condition, Feed, RegisterDefinition, RegisterEvent } from './registerDefinition.ts'
import { fitsField, isChoiceInForce, type FieldValue } from './registerField.ts'

/** The period events are measured for; `yearFrom` is the first day of the first quarter of its year. */
export type MeasuredPeriod = { year: number; yearFrom: IsoDate; from: IsoDate; cutOff: IsoDate }

/** What one event adds to one figure. `isIncomplete`: it counts, but the field to add up is empty. */
type EventShare = {
  indicator: string
  loaiHinh: FigureLoaiHinh
  event: number
  value: number
  isIncomplete: boolean
}

/**
 * What each event of one register adds to each figure of a period: by the feeds of the definition, under the loại hình of
 * the event where the indicator is divided. An event that a feed does not count has no share in it; one that repeats a
 * value counted already has a share of 0.
 */
export function measureEvents(
  definition: RegisterDefinition,
  events: readonly RegisterEvent[],
  period: MeasuredPeriod,
  indicators: readonly Indicator[],
): EventShare[] {
  return definition.feeds.flatMap((feed) => {
    const indicator = indicators.find((it) => it.code === feed.indicator)
    return indicator ? sharesOf(feed, indicator, definition, events, period) : []
  })
}

function sharesOf(
  feed: Feed,
  indicator: Indicator,
  definition: RegisterDefinition,
  events: readonly RegisterEvent[],
  period: MeasuredPeriod,
): EventShare[] {
  const seen = new Set<string>()
  return events.flatMap((event) => {
    const value = (code: string) => valueOf(definition, event, code)
    const loaiHinh = indicator.loaiHinh.length === 0 ? '-' : (feed.loaiHinh ?? event.loaiHinh)
    if (loaiHinh !== '-' && !indicator.loaiHinh.includes(loaiHinh)) return []
    if (loaiHinh === '-' && indicator.loaiHinh.length > 0) return []
    if (!isInTime(feed, event, value, period)) return []
    if (!(feed.where ?? []).every((condition) => holds(condition, value(condition.field), period))) return []
    const share = { indicator: feed.indicator, loaiHinh, event: event.id, isIncomplete: false }
    if (feed.measure.how === 'count') return [{ ...share, value: 1 }]
    const measured = value(feed.measure.field)
    if (feed.measure.how === 'sum') {
      const amount = typeof measured === 'number' ? measured : 0
      return [{ ...share, value: amount, isIncomplete: measured === undefined }]
    }
    if (measured === undefined || !isCountedAt(definition, feed.measure.field, measured, period.cutOff)) return []
    const key = `${loaiHinh}/${String(measured)}`
    const isFirst = !seen.has(key)
    seen.add(key)
    return [{ ...share, value: isFirst ? 1 : 0 }]
  })
}

/** The value of a field where it fits the field as it is defined now. */
function valueOf(definition: RegisterDefinition, event: RegisterEvent, code: string): FieldValue | undefined {
  const field = definition.fields.find((it) => it.code === code)
  const value = event.values[code]
  return field && value !== undefined && fitsField(field, value) ? value : undefined
}

function isInTime(
  feed: Feed,
  event: RegisterEvent,
  value: (code: string) => FieldValue | undefined,
  period: MeasuredPeriod,
): boolean {
  const date = feed.date === undefined ? event.on : value(feed.date)
  if (typeof date !== 'string') return false
  const end = feed.until === undefined ? undefined : value(feed.until)
  switch (feed.time) {
    case 'inPeriod':
      return period.from <= date && date <= period.cutOff
    case 'yearToDate':
      return period.yearFrom <= date && date <= period.cutOff
    case 'standing':
      return date <= period.cutOff && (typeof end !== 'string' || end > period.cutOff)
    case 'standingBefore':
      return date < period.from && (typeof end !== 'string' || end >= period.from)
  }
}

function holds(condition: Condition, value: FieldValue | undefined, period: MeasuredPeriod): boolean {
  if ('is' in condition) return condition.is.some((wanted) => wanted === value)
  if ('filled' in condition) return (value !== undefined) === condition.filled
  if ('atLeast' in condition) return typeof value === 'number' && value >= condition.atLeast
  return value === period.year
}

function isCountedAt(definition: RegisterDefinition, code: string, value: FieldValue, on: IsoDate): boolean {
  const field = definition.fields.find((it) => it.code === code)
  if (field?.type !== 'choice') return true
  return field.choices.some((choice) => choice.code === value && isChoiceInForce(choice, on))
}
