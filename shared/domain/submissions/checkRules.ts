import type { IndicatorCatalogue } from '../indicators/indicatorCatalogue.ts'
import type { RuleCatalogue, RuleCheck } from './ruleCatalogue.ts'
import { readTerm } from './ruleSums.ts'

/** Constants that the facts of a submission give, beside those of the indicator catalogue. */
const factConstants = ['communeCount', 'criteriaSum']

/** What is wrong with rules against a catalogue, a Vietnamese sentence each; empty when they can be used. */
export function checkRules({ rules }: Pick<RuleCatalogue, 'rules'>, catalogue: IndicatorCatalogue): string[] {
  const numbers = rules.map((rule) => rule.number)
  const twice = numbers.filter((number, index) => numbers.indexOf(number) !== index)
  return [
    ...twice.map((number) => `Quy tắc số ${String(number)} có hai lần.`),
    ...rules.flatMap((rule) =>
      rule.checks
        .flatMap(termsOf)
        .flatMap((term) => checkTerm(term, catalogue).map((it) => `Quy tắc số ${String(rule.number)}: ${it}`)),
    ),
  ]
}

function termsOf(check: RuleCheck): readonly string[] {
  if (check.form === 'atMost' || check.form === 'equal') return [...check.left, ...check.right]
  if (check.form === 'atLeastWhen') return [...check.when, ...check.left, ...check.right]
  return check.form === 'citesDecision' ? check.when : []
}

function checkTerm(text: string, { indicators, constants }: IndicatorCatalogue): string[] {
  const { of } = readTerm(text)
  if (of.kind === 'number') return []
  if (of.kind === 'constant') {
    const isKnown = factConstants.includes(of.name) || of.name in constants
    return isKnown ? [] : [`không có hằng số "${of.name}".`]
  }
  const found = indicators.find((indicator) => indicator.code === of.code)
  if (!found) return [`không có chỉ tiêu ${of.code} trong danh mục.`]
  return found.kind === 'text' || found.kind === 'ratio' ? [`${of.code} không phải là số liệu gõ vào.`] : []
}
