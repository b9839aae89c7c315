import { columnsFor } from './figureColumns.ts'
import type { Indicator, IndicatorKind } from './indicator.ts'
import type { IndicatorCatalogue } from './indicatorCatalogue.ts'

/** What is wrong with a catalogue, a Vietnamese sentence each, naming the indicator; empty when it can be used. */
export function checkCatalogue(catalogue: IndicatorCatalogue): string[] {
  const codes = new Map(catalogue.indicators.map((indicator) => [indicator.code, indicator]))
  return [
    ...checkDates(catalogue),
    ...repeated(catalogue.indicators.map((it) => it.code)).map((code) => `Mã chỉ tiêu ${code} có hai lần.`),
    ...repeated(catalogue.groups.map((group) => group.code)).map((code) => `Mã nhóm ${code} có hai lần.`),
    ...catalogue.indicators.flatMap((indicator) => checkIndicator(indicator, catalogue, codes)),
  ]
}

function checkDates({ validFrom, validUntil }: IndicatorCatalogue): string[] {
  if (validUntil === null || validUntil > validFrom) return []
  return [`Ngày hết hiệu lực ${validUntil} phải sau ngày bắt đầu ${validFrom}.`]
}

function repeated(codes: readonly string[]): string[] {
  return [...new Set(codes.filter((code, index) => codes.indexOf(code) !== index))]
}

function checkIndicator(
  indicator: Indicator,
  catalogue: IndicatorCatalogue,
  codes: ReadonlyMap<string, Indicator>,
): string[] {
  const { code } = indicator
  const problems: (string | false)[] = [
    !catalogue.groups.some((group) => group.code === indicator.group) &&
      `Chỉ tiêu ${code} thuộc nhóm ${indicator.group} không có trong danh mục.`,
    !code.startsWith(indicator.group) && `Chỉ tiêu ${code} phải có mã bắt đầu bằng mã nhóm ${indicator.group}.`,
    indicator.partOf !== undefined &&
      !codes.has(indicator.partOf) &&
      `Chỉ tiêu ${code} là một phần của ${indicator.partOf}, nhưng không có chỉ tiêu ${indicator.partOf}.`,
    repeated((indicator.askedIn ?? []).map(String)).length > 0 && `Chỉ tiêu ${code} ghi một quý hai lần.`,
    repeated(indicator.loaiHinh).length > 0 && `Chỉ tiêu ${code} ghi một loại hình hai lần.`,
    !addsUpFits(indicator) && `Chỉ tiêu ${code} có cách cộng không hợp với loại chỉ tiêu.`,
  ]
  return [
    ...problems.filter((problem) => problem !== false),
    ...checkRatio(indicator, codes),
    ...checkReporters(indicator),
  ]
}

/** How a kind adds up over time where it adds up at all (rule 23: a stock is never summed over time). */
const overTimeOf: Readonly<Record<IndicatorKind, string>> = {
  flow: 'sum',
  money: 'sum',
  stock: 'last',
  openingStock: 'first',
  ratio: 'ratio',
  text: 'none',
  yesNo: 'last',
}

function addsUpFits({ kind, overTime, overUnits }: Indicator): boolean {
  if (overTime !== 'none' && overTime !== overTimeOf[kind]) return false
  if (kind === 'ratio') return overUnits === 'ratio' || overUnits === 'none'
  return overUnits === 'sum' ? kind !== 'text' : overUnits === 'none'
}

function checkRatio({ code, kind, ratio, loaiHinh }: Indicator, codes: ReadonlyMap<string, Indicator>): string[] {
  if ((kind === 'ratio') !== (ratio !== null))
    return [`Chỉ tiêu ${code}: tỷ lệ phải có tử số và mẫu số, chỉ tiêu khác thì không.`]
  if (ratio === null) return []
  return [ratio.numerator, ratio.denominator].flatMap((part) => {
    const found = codes.get(part)
    if (!found) return [`Tỷ lệ ${code} dùng chỉ tiêu ${part} không có trong danh mục.`]
    if (found.kind === 'ratio' || found.kind === 'text')
      return [`Tỷ lệ ${code} dùng ${part} không phải là số liệu gõ vào.`]
    return loaiHinh.every((it) => found.loaiHinh.includes(it))
      ? []
      : [`Tỷ lệ ${code} chia theo loại hình mà ${part} không có.`]
  })
}

function checkReporters(indicator: Indicator): string[] {
  const outside = Object.values(indicator.ownColumns ?? {})
    .flat()
    .find((it) => !indicator.loaiHinh.includes(it))
  if (outside)
    return [`Chỉ tiêu ${indicator.code} cho gõ cột loại hình ${outside} mà chỉ tiêu không chia theo loại hình này.`]
  if (indicator.kind === 'text' || indicator.kind === 'ratio') return []
  return indicator.reportedBy
    .filter((unitKind) => columnsFor(unitKind, { indicators: [indicator] }).length === 0)
    .map(
      (unitKind) =>
        `Chỉ tiêu ${indicator.code} giao cho loại đơn vị "${unitKind}" nhưng không có cột nào để đơn vị đó gõ.`,
    )
}
