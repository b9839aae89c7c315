import type { FigureValue } from '../figures/figure.ts'
import { columnKey, columnsFor } from '../indicators/figureColumns.ts'
import type { FigureColumn, FigureLoaiHinh, Indicator } from '../indicators/indicator.ts'
import type { FigureTables, SubmissionFacts } from './submissionFacts.ts'

/** A term of a rule, read: what it adds or takes away. */
export type RuleTerm = {
  sign: 1 | -1
  isOptional: boolean
  of:
    | { kind: 'indicator'; code: string; table: keyof FigureTables }
    | { kind: 'constant'; name: string }
    | { kind: 'number'; value: number }
}

/** Where a check looks: one loại hình, or `total` over all of them when it sets divided indicators beside undivided ones. */
export type RuleScope = FigureLoaiHinh | 'total'

/** A number with its decimal places; null where it is not known. */
export type ScaledNumber = { value: bigint; scale: number }

/** Reads one term as the rule file writes it: "-D13", "D14@previous", "P01?", "#communeCount", "1". */
export function readTerm(text: string): RuleTerm {
  const sign = text.startsWith('-') ? -1 : 1
  const isOptional = text.endsWith('?')
  const body = text.replace(/^-/, '').replace(/\?$/, '')
  if (/^\d+$/.test(body)) return { sign, isOptional, of: { kind: 'number', value: Number(body) } }
  if (body.startsWith('#')) return { sign, isOptional, of: { kind: 'constant', name: body.slice(1) } }
  const [code = '', table = 'current'] = body.split('@')
  return { sign, isOptional, of: { kind: 'indicator', code, table: table as keyof FigureTables } }
}

/** The value of a term in a scope; null when a figure it needs is blank or không áp dụng. Không phát sinh counts 0. */
export function termValue(term: RuleTerm, scope: RuleScope, facts: SubmissionFacts): ScaledNumber | null {
  const known = knownValue(term, scope, facts)
  if (known) return { value: known.value * BigInt(term.sign), scale: known.scale }
  return term.isOptional ? { value: 0n, scale: 0 } : null
}

/** The sum of values, at the greatest of their scales. */
export function addScaled(values: readonly ScaledNumber[]): ScaledNumber {
  const scale = Math.max(0, ...values.map((it) => it.scale))
  return { value: values.reduce((sum, it) => sum + atScale(it, scale), 0n), scale }
}

/** Below 0, 0 or above it, as `a` is less than, equal to or more than `b`. */
export function compareScaled(a: ScaledNumber, b: ScaledNumber): number {
  const scale = Math.max(a.scale, b.scale)
  const [left, right] = [atScale(a, scale), atScale(b, scale)]
  return left === right ? 0 : left < right ? -1 : 1
}

/** The columns an indicator's figures are looked for in: those of the loại hình, or all the unit fills. */
export function scopeColumns(indicator: Indicator, scope: RuleScope, facts: SubmissionFacts): FigureColumn[] {
  if (indicator.loaiHinh.length === 0) return [{ indicator: indicator.code, loaiHinh: '-' }]
  const all = indicator.loaiHinh.map((loaiHinh) => ({ indicator: indicator.code, loaiHinh }))
  if (scope !== 'total') return all.filter((column) => column.loaiHinh === scope)
  const own = columnsFor(facts.unitKind, { indicators: [indicator] })
  return own.length > 0 ? own : all
}

function knownValue({ of }: RuleTerm, scope: RuleScope, facts: SubmissionFacts): ScaledNumber | null {
  if (of.kind === 'number') return { value: BigInt(of.value), scale: 0 }
  if (of.kind === 'constant') return constantValue(of.name, facts)
  const indicator = facts.catalogue.indicators.find((it) => it.code === of.code)
  const table = facts.figures[of.table]
  if (!indicator || !table) return null
  const columns = scopeColumns(indicator, scope, facts)
  const values = columns.map((column) => figureNumber(table[columnKey(column)]))
  if (values.length === 0 || values.includes(null)) return null
  return { value: values.reduce<bigint>((sum, value) => sum + (value ?? 0n), 0n), scale: indicator.scale }
}

function constantValue(name: string, facts: SubmissionFacts): ScaledNumber | null {
  if (name === 'communeCount')
    return facts.communeCount === null ? null : { value: BigInt(facts.communeCount), scale: 0 }
  if (name === 'criteriaSum') return facts.criteriaSum === null ? null : { value: BigInt(facts.criteriaSum), scale: 1 }
  const constant = facts.catalogue.constants[name]
  return constant === undefined ? null : { value: BigInt(constant), scale: 0 }
}

/** Null for blank, không áp dụng, and a number that is not whole (rule 1 speaks of that one). */
export function figureNumber(figure: FigureValue | undefined): bigint | null {
  if (figure?.state === 'none') return 0n
  return figure?.state === 'number' && Number.isSafeInteger(figure.value) ? BigInt(figure.value) : null
}

function atScale({ value, scale }: ScaledNumber, wanted: number): bigint {
  return value * 10n ** BigInt(wanted - scale)
}
