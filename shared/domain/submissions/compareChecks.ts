import type { FigureColumn, Indicator } from '../indicators/indicator.ts'
import type { CheckResult } from './finding.ts'
import type { RuleCheck } from './ruleCatalogue.ts'
import {
  addScaled,
  compareScaled,
  readTerm,
  scopeColumns,
  termValue,
  type RuleScope,
  type ScaledNumber,
} from './ruleSums.ts'
import { sideInWords } from './ruleWords.ts'
import type { SubmissionFacts } from './submissionFacts.ts'

type CheckOf<Form extends RuleCheck['form']> = Extract<RuleCheck, { form: Form }>

/**
 * left ≤ right. A blank on the left counts 0, since figures are never below it: what is known already tells whether the
 * side is too large. A blank on the right leaves the check out.
 */
export function findAtMost(check: CheckOf<'atMost'>, facts: SubmissionFacts): CheckResult[] {
  return inEachScope([...check.left, ...check.right], facts, (scope) => {
    const left = leastSum(check.left, scope, facts)
    const right = wholeSum(check.right, scope, facts)
    if (left === null || right === null || compareScaled(left, right) <= 0) return null
    return { left: sideInWords(check.left, scope, facts), right: sideInWords(check.right, scope, facts) }
  })
}

/** left = right, once every term is known. */
export function findEqual(check: CheckOf<'equal'>, facts: SubmissionFacts): CheckResult[] {
  return inEachScope([...check.left, ...check.right], facts, (scope) => {
    const left = wholeSum(check.left, scope, facts)
    const right = wholeSum(check.right, scope, facts)
    if (left === null || right === null || compareScaled(left, right) === 0) return null
    return { left: sideInWords(check.left, scope, facts), right: sideInWords(check.right, scope, facts) }
  })
}

/** left ≥ right wherever `when` is above 0, once every term is known. */
export function findAtLeastWhen(check: CheckOf<'atLeastWhen'>, facts: SubmissionFacts): CheckResult[] {
  return inEachScope([...check.when, ...check.left, ...check.right], facts, (scope) => {
    const when = leastSum(check.when, scope, facts)
    const left = wholeSum(check.left, scope, facts)
    const right = wholeSum(check.right, scope, facts)
    if (when === null || when.value <= 0n || left === null || right === null || compareScaled(left, right) >= 0)
      return null
    return { left: sideInWords(check.left, scope, facts), right: sideInWords(check.right, scope, facts) }
  })
}

/** The scopes a set of terms is checked in, and the columns looked at in each. */
export function scopesOf(
  terms: readonly string[],
  facts: SubmissionFacts,
): { scope: RuleScope; columns: FigureColumn[] }[] {
  const indicators = indicatorsOf(terms, facts)
  const divided = indicators.filter((indicator) => indicator.loaiHinh.length > 0)
  const scopes: RuleScope[] =
    divided.length === 0
      ? ['-']
      : divided.length < indicators.length
        ? ['total']
        : [...new Set(divided.flatMap((it) => it.loaiHinh))]
  return scopes.map((scope) => ({ scope, columns: indicators.flatMap((it) => scopeColumns(it, scope, facts)) }))
}

function inEachScope(
  terms: readonly string[],
  facts: SubmissionFacts,
  find: (scope: RuleScope) => { left: string; right: string } | null,
): CheckResult[] {
  return scopesOf(terms, facts).flatMap(({ scope, columns }) => {
    const found = find(scope)
    return found ? [{ ...found, columns, section: null }] : []
  })
}

function indicatorsOf(terms: readonly string[], { catalogue }: SubmissionFacts): Indicator[] {
  const codes = new Set(terms.map((term) => readTerm(term).of).map((of) => (of.kind === 'indicator' ? of.code : '')))
  return catalogue.indicators.filter((indicator) => codes.has(indicator.code))
}

/** The sum when every term is known. */
function wholeSum(terms: readonly string[], scope: RuleScope, facts: SubmissionFacts): ScaledNumber | null {
  const values = terms.map((term) => termValue(readTerm(term), scope, facts))
  return values.includes(null) ? null : addScaled(values.filter((value) => value !== null))
}

/** The least the sum can be: blanks that would add count 0. Null when nothing is known, or a blank would take away. */
function leastSum(terms: readonly string[], scope: RuleScope, facts: SubmissionFacts): ScaledNumber | null {
  const read = terms.map(readTerm)
  const values = read.map((term) => termValue(term, scope, facts))
  const known = values.filter((value) => value !== null)
  const takesAway = read.some((term, index) => term.sign < 0 && values[index] === null)
  return known.length === 0 || takesAway ? null : addScaled(known)
}
