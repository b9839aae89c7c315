import { columnKey, figureColumns } from '../indicators/figureColumns.ts'
import type { FigureColumn, Indicator, IndicatorKind } from '../indicators/indicator.ts'
import type { CheckResult } from './finding.ts'
import type { RuleCheck } from './ruleCatalogue.ts'
import { figureNumber } from './ruleSums.ts'
import { loaiHinhWords, numberInWords } from './ruleWords.ts'
import type { FigureTable, SubmissionFacts } from './submissionFacts.ts'

type CheckOf<Form extends RuleCheck['form']> = Extract<RuleCheck, { form: Form }>
type CatalogueColumn = { column: FigureColumn; indicator: Indicator; key: string }

/** Rule 1: a figure that is no whole number from 0 up, in units of its indicator's scale. */
export function findNotWhole(facts: SubmissionFacts): CheckResult[] {
  return columnsOf(facts).flatMap(({ column, indicator, key }) => {
    const figure = facts.figures.current[key]
    if (figure?.state !== 'number' || (Number.isSafeInteger(figure.value) && figure.value >= 0)) return []
    return [
      {
        columns: [column],
        section: null,
        left: `${columnInWords(column, indicator)} (${String(figure.value)})`,
        right: '',
      },
    ]
  })
}

/** Figures that moved by more than the rule's per cent against the same period last year, or between 0 and something; small ones aside. */
export function findChange(check: CheckOf<'change'>, facts: SubmissionFacts): CheckResult[] {
  const { current, samePeriodLastYear } = facts.figures
  if (!samePeriodLastYear) return []
  return columnsOf(facts, check.kinds).flatMap(({ column, indicator, key }) => {
    const now = figureNumber(current[key])
    const base = figureNumber(samePeriodLastYear[key])
    if (now === null || base === null || !hasMoved(now, base, check, indicator.scale)) return []
    const left = `${columnInWords(column, indicator)} kỳ này ${numberInWords({ value: now, scale: indicator.scale })}`
    return [
      {
        columns: [column],
        section: null,
        left,
        right: `cùng kỳ ${numberInWords({ value: base, scale: indicator.scale })}`,
      },
    ]
  })
}

/** One finding when at least so many columns hold the previous period's number unchanged, small ones aside. */
export function findRepeated(check: CheckOf<'repeated'>, facts: SubmissionFacts): CheckResult[] {
  const { current, previous } = facts.figures
  if (!previous) return []
  const repeated = columnsOf(facts, check.kinds).filter(({ key, indicator }) => {
    const now = figureNumber(current[key])
    return now !== null && now >= wholeUnits(check.leastValue, indicator.scale) && now === figureNumber(previous[key])
  })
  if (repeated.length < check.atLeast) return []
  const named = repeated.map(({ column, indicator, key }) => {
    const value = figureNumber(current[key]) ?? 0n
    return `${columnInWords(column, indicator)} (${numberInWords({ value, scale: indicator.scale })})`
  })
  return [
    { columns: repeated.map((it) => it.column), section: null, left: String(repeated.length), right: named.join(', ') },
  ]
}

/** A stated total beside what it is made of; a column that the unit does not state is left out. */
export function findTotals(check: CheckOf<'totals'>, facts: SubmissionFacts): CheckResult[] {
  const { stated, parts } = totalsOf(check.of, facts)
  if (!stated || parts.length === 0) return []
  return columnsOf(facts, check.kinds).flatMap(({ column, indicator, key }) => {
    const total = figureNumber(stated[key])
    const values = parts.map((part) => figureNumber(part[key])).filter((value) => value !== null)
    const sum = values.reduce((all, value) => all + value, 0n)
    if (total === null || values.length === 0 || indicator.overUnits !== 'sum' || total === sum) return []
    const inWords = (value: bigint): string => numberInWords({ value, scale: indicator.scale })
    const right = values.length === 1 ? inWords(sum) : `${values.map(inWords).join(' + ')} = ${inWords(sum)}`
    return [
      { columns: [column], section: null, left: `${columnInWords(column, indicator)} (${inWords(total)})`, right },
    ]
  })
}

function totalsOf(
  of: 'children' | 'yearToDate',
  facts: SubmissionFacts,
): { stated: FigureTable | null; parts: FigureTable[] } {
  if (of === 'children')
    return facts.children
      ? { stated: facts.children.stated, parts: [facts.children.sum, facts.children.own] }
      : { stated: null, parts: [] }
  const { yearToDate } = facts.figures
  return { stated: facts.statedYearToDate, parts: yearToDate ? [yearToDate] : [] }
}

function hasMoved(now: bigint, base: bigint, { percent, leastDifference }: CheckOf<'change'>, scale: number): boolean {
  const difference = now > base ? now - base : base - now
  if (difference < wholeUnits(leastDifference, scale)) return false
  return base === 0n || now === 0n || difference * 100n > base * BigInt(percent)
}

function wholeUnits(count: number, scale: number): bigint {
  return BigInt(count) * 10n ** BigInt(scale)
}

function columnsOf({ catalogue }: SubmissionFacts, kinds?: readonly IndicatorKind[]): CatalogueColumn[] {
  const byCode = new Map(catalogue.indicators.map((indicator) => [indicator.code, indicator]))
  return figureColumns(catalogue).flatMap((column) => {
    const indicator = byCode.get(column.indicator)
    return indicator && (kinds?.includes(indicator.kind) ?? true) ? [{ column, indicator, key: columnKey(column) }] : []
  })
}

function columnInWords({ loaiHinh }: FigureColumn, { code, name, loaiHinh: divided }: Indicator): string {
  return divided.length > 1 ? `${code} "${name}" (${loaiHinhWords[loaiHinh]})` : `${code} "${name}"`
}
