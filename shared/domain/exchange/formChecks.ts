import type { FigureLoaiHinh } from '../indicators/indicator.ts'
import type { Rule } from '../submissions/ruleCatalogue.ts'
import { readTerm, type RuleTerm } from '../submissions/ruleSums.ts'
import type { FormCheck, FormColumn, FormSum } from './formFacts.ts'

type Comparison = { form: 'atMost' | 'equal'; left: readonly RuleTerm[]; right: readonly RuleTerm[] }

/**
 * The rules that the form itself can show by colour: parts and wholes among the cells of this period, and last period's
 * beside them. Whatever needs more (the year so far, texts, other units) is checked when the form comes back.
 */
export function formChecks(
  rules: readonly Rule[],
  columns: readonly FormColumn[],
  constants: Readonly<Record<string, number>>,
): FormCheck[] {
  return rules
    .flatMap(({ checks }) => checks)
    .filter((check) => check.form === 'atMost' || check.form === 'equal')
    .map(({ form, left, right }) => withoutMinus({ form, left: left.map(readTerm), right: right.map(readTerm) }))
    .flatMap((comparison) => inEachLoaiHinh(comparison, columns, constants))
}

/** A term taken away on one side is added on the other: sums of cells have no minus. */
function withoutMinus({ form, left, right }: Comparison): Comparison {
  const plus = (terms: readonly RuleTerm[]) => terms.filter(({ sign }) => sign === 1)
  const minus = (terms: readonly RuleTerm[]) => terms.filter(({ sign }) => sign === -1)
  return { form, left: [...plus(left), ...minus(right)], right: [...plus(right), ...minus(left)] }
}

function inEachLoaiHinh(
  { form, left, right }: Comparison,
  columns: readonly FormColumn[],
  constants: Readonly<Record<string, number>>,
): FormCheck[] {
  const codes = new Set([...left, ...right].flatMap(({ of }) => (of.kind === 'indicator' ? [of.code] : [])))
  const own = columns.filter(({ indicator }) => codes.has(indicator))
  const scopes = [...new Set(own.map(({ loaiHinh }) => loaiHinh).filter((it) => it !== '-'))]
  const checked: readonly FigureLoaiHinh[] = scopes.length === 0 ? ['-'] : scopes
  return checked.flatMap((scope) => {
    const sides = [left, right].map((terms) => sumOf(terms, scope, own, constants))
    const [first, second] = sides
    return first && second && first.constant === null ? [{ form, left: first, right: second }] : []
  })
}

/** Null when a term is not a cell of the form. */
function sumOf(
  terms: readonly RuleTerm[],
  scope: FigureLoaiHinh,
  columns: readonly FormColumn[],
  constants: Readonly<Record<string, number>>,
): FormSum | null {
  const [only] = terms
  if (terms.length === 1 && only?.of.kind === 'constant') {
    const constant = constants[only.of.name]
    return constant === undefined ? null : { columns: [], constant }
  }
  const found = terms.map(({ of }) => {
    if (of.kind !== 'indicator' || (of.table !== 'current' && of.table !== 'previous')) return null
    const column = columns.find((it) => it.indicator === of.code && (it.loaiHinh === scope || it.loaiHinh === '-'))
    return column ? { key: column.key, table: of.table } : null
  })
  const known = found.filter((it) => it !== null)
  return known.length === terms.length && known.length > 0 ? { columns: known, constant: null } : null
}
