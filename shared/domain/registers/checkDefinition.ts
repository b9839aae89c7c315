import { committeeIndicators } from '../committees/proposeCommitteeFigures.ts'
import type { Indicator } from '../indicators/indicator.ts'
import { ownCodes } from './eventColumns.ts'
import type { Feed, RegisterDefinition } from './registerDefinition.ts'
import type { RegisterField } from './registerField.ts'

/**
 * What is wrong with a definition, one Vietnamese sentence each: fields that are not there or of the wrong type, indicators
 * that no catalogue has, are not typed, or come from the committees' register or another one of `others`.
 */
export function checkDefinition(
  definition: RegisterDefinition,
  indicators: readonly Indicator[],
  others: readonly RegisterDefinition[],
): string[] {
  const codes = definition.fields.map((field) => field.code)
  const twice = codes.find((code, place) => codes.indexOf(code) !== place)
  const reserved = codes.find((code) => Object.values<string>(ownCodes).includes(code))
  const title = definition.fields.find((field) => field.code === definition.title)
  return [
    ...(twice === undefined ? [] : [`Trường “${twice}” xuất hiện hai lần.`]),
    ...(reserved === undefined ? [] : [`Mã trường “${reserved}” dành riêng cho chương trình; hãy đặt mã khác.`]),
    ...(title ? [] : [`Trường tên gọi “${definition.title}” không có trong sổ.`]),
    ...definition.feeds.flatMap((feed) => [
      ...checkIndicator(feed, definition, indicators),
      ...checkFields(feed, definition.fields),
      ...takenElsewhere(feed, definition, others),
    ]),
  ]
}

function checkIndicator(feed: Feed, definition: RegisterDefinition, indicators: readonly Indicator[]): string[] {
  const versions = indicators.filter((indicator) => indicator.code === feed.indicator)
  if (versions.length === 0) return [`Không có chỉ tiêu ${feed.indicator} trong danh mục.`]
  return versions.flatMap((indicator) => {
    if (indicator.kind === 'ratio' || indicator.kind === 'text')
      return [`Chỉ tiêu ${feed.indicator} không phải là số liệu gõ vào nên sổ không lấy số được.`]
    const possible = feed.loaiHinh ? [feed.loaiHinh] : definition.loaiHinh
    if (indicator.loaiHinh.length > 0 && !possible.some((it) => indicator.loaiHinh.includes(it)))
      return [`Chỉ tiêu ${feed.indicator} không có cột nào thuộc loại hình của sổ.`]
    return checkScale(feed, definition.fields, indicator.scale)
  })
}

function checkScale({ indicator, measure }: Feed, fields: readonly RegisterField[], scale: number): string[] {
  const field = measure.how === 'sum' ? fields.find((it) => it.code === measure.field) : undefined
  if (measure.how === 'sum' && field?.type !== 'number') return []
  const own = field?.type === 'number' ? field.scale : 0
  return own === scale
    ? []
    : [`Chỉ tiêu ${indicator} giữ ${scale} chữ số thập phân, còn số lấy từ sổ có ${own}; hai bên phải bằng nhau.`]
}

function checkFields(feed: Feed, fields: readonly RegisterField[]): string[] {
  const typeOf = (code: string) => fields.find((field) => field.code === code)?.type
  const must = (code: string | undefined, types: readonly RegisterField['type'][], use: string): string[] => {
    if (code === undefined) return []
    const type = typeOf(code)
    if (type === undefined) return [`Chỉ tiêu ${feed.indicator} ${use} trường “${code}” không có trong sổ.`]
    return types.includes(type)
      ? []
      : [`Chỉ tiêu ${feed.indicator} ${use} trường “${code}”, nhưng trường này không đúng kiểu.`]
  }
  return [
    ...(feed.measure.how === 'sum' ? must(feed.measure.field, ['number'], 'cộng') : []),
    ...(feed.measure.how === 'distinct' ? must(feed.measure.field, ['text', 'choice', 'unit'], 'đếm theo') : []),
    ...must(feed.date, ['date'], 'tính theo'),
    ...must(feed.until, ['date'], 'kết thúc theo'),
    ...(feed.where ?? []).flatMap((condition) => {
      if ('is' in condition)
        return [...must(condition.field, ['choice', 'text', 'yesNo'], 'lọc theo'), ...checkChoices(condition, fields)]
      if ('filled' in condition)
        return must(condition.field, ['text', 'date', 'number', 'choice', 'unit', 'yesNo', 'file'], 'lọc theo')
      return must(condition.field, ['number'], 'lọc theo')
    }),
  ]
}

function checkChoices(
  condition: { field: string; is: (string | boolean)[] },
  fields: readonly RegisterField[],
): string[] {
  const field = fields.find((it) => it.code === condition.field)
  if (field?.type !== 'choice') return []
  const unknown = condition.is.find((code) => !field.choices.some((choice) => choice.code === code))
  return unknown === undefined ? [] : [`Trường “${field.code}” không có lựa chọn “${String(unknown)}”.`]
}

function takenElsewhere(feed: Feed, definition: RegisterDefinition, others: readonly RegisterDefinition[]): string[] {
  if (committeeIndicators.some((code) => code === feed.indicator))
    return [`Chỉ tiêu ${feed.indicator} lấy số từ sổ ban chỉ đạo.`]
  const other = others.find(
    (it) => it.code !== definition.code && it.feeds.some((fed) => fed.indicator === feed.indicator),
  )
  return other ? [`Chỉ tiêu ${feed.indicator} đã lấy số từ sổ “${other.name}”.`] : []
}
