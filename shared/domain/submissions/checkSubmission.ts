import { columnKey } from '../indicators/figureColumns.ts'
import { findAtLeastWhen, findAtMost, findEqual } from './compareChecks.ts'
import type { CheckResult, Finding } from './finding.ts'
import type { Rule, RuleCatalogue, RuleCheck } from './ruleCatalogue.ts'
import { findReportedBelow } from './reportedBelow.ts'
import { loaiHinhWords } from './ruleWords.ts'
import type { SubmissionFacts } from './submissionFacts.ts'
import { findChange, findNotWhole, findRepeated, findTotals } from './tableChecks.ts'
import { findNoDecision, findWrongPercents, findWrongSplits } from './textChecks.ts'

type SpokenCheck = Exclude<RuleCheck, { form: 'byDesign' }>

/**
 * What the consistency rules find in one unit's figures and text, in the rules' order. It never throws on figures, whatever
 * they are; what a rule needs and is not known leaves that check out.
 */
export function checkSubmission(facts: SubmissionFacts, { rules }: Pick<RuleCatalogue, 'rules'>): Finding[] {
  return rules.flatMap((rule) => withoutRepeats(rule.checks.flatMap((check) => findingsOf(rule, check, facts))))
}

function findingsOf(rule: Rule, check: RuleCheck, facts: SubmissionFacts): Finding[] {
  if (check.form === 'byDesign') return []
  return find(check, facts).map((result) => ({
    rule: rule.number,
    severity: check.severity ?? rule.severity,
    canOverride: rule.canOverride,
    columns: result.columns,
    section: result.section,
    message: inWords(check.message, result, facts),
    suggestion: check.suggestion,
  }))
}

function find(check: SpokenCheck, facts: SubmissionFacts): CheckResult[] {
  switch (check.form) {
    case 'wholeNumber':
      return findNotWhole(facts)
    case 'atMost':
      return findAtMost(check, facts)
    case 'equal':
      return findEqual(check, facts)
    case 'atLeastWhen':
      return findAtLeastWhen(check, facts)
    case 'change':
      return findChange(check, facts)
    case 'repeated':
      return findRepeated(check, facts)
    case 'totals':
      return findTotals(check, facts)
    case 'reportedBelow':
      return findReportedBelow(facts)
    case 'narrativePercent':
      return findWrongPercents(check, facts)
    case 'narrativeSplit':
      return findWrongSplits(facts)
    case 'citesDecision':
      return findNoDecision(check, facts)
  }
}

/** The check's message with its sides filled in, and the loại hình where the indicators are divided by several. */
function inWords(message: string, { left, right, columns }: CheckResult, { catalogue }: SubmissionFacts): string {
  const sides: Readonly<Record<string, string>> = { trai: left, phai: right }
  const text = message.replace(/\{(trai|phai)\}/g, (_, side: string) => sides[side] ?? '')
  const [first] = columns
  const isDivided = columns.some(
    ({ indicator }) => (catalogue.indicators.find((it) => it.code === indicator)?.loaiHinh.length ?? 0) > 1,
  )
  const isOne =
    first !== undefined && first.loaiHinh !== '-' && columns.every((column) => column.loaiHinh === first.loaiHinh)
  return isDivided && isOne && columns.length > 1
    ? `${text.replace(/\.$/, '')} (${loaiHinhWords[first.loaiHinh]}).`
    : text
}

/** Of findings of one rule on the very same columns, the first says it. */
function withoutRepeats(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>()
  return findings.filter(({ columns, section }) => {
    if (columns.length === 0) return true
    const key = `${columns.map(columnKey).sort().join(' ')} ${section ?? ''}`
    const isNew = !seen.has(key)
    seen.add(key)
    return isNew
  })
}
