import { percentOf } from '../figures/percentOf.ts'
import { columnKey } from '../indicators/figureColumns.ts'
import type { FigureColumn, Indicator } from '../indicators/indicator.ts'
import { foldText } from '../text/foldText.ts'
import { scopesOf } from './compareChecks.ts'
import type { CheckResult } from './finding.ts'
import { agreesWith, checkNarrativePercents } from './narrativePercents.ts'
import { checkNarrativeSplits } from './narrativeSplits.ts'
import type { RuleCheck } from './ruleCatalogue.ts'
import { figureNumber, readTerm, termValue } from './ruleSums.ts'
import { numberInWords, sideInWords } from './ruleWords.ts'
import type { SubmissionFacts } from './submissionFacts.ts'

type CheckOf<Form extends RuleCheck['form']> = Extract<RuleCheck, { form: Form }>

/** Rates in the text against the numbers beside them, and against the rates computed from the figures. */
export function findWrongPercents(check: CheckOf<'narrativePercent'>, facts: SubmissionFacts): CheckResult[] {
  return Object.entries(facts.narratives).flatMap(([section, text]) => [
    ...checkNarrativePercents(text, check.toleranceTenths).map(({ quote, computed }) => ({
      columns: [],
      section,
      left: `mục ${section} viết "${quote}"`,
      right: computed,
    })),
    ...facts.catalogue.indicators.flatMap((indicator) => findWrongRatio(indicator, section, text, check, facts)),
  ])
}

/** Lists in the text whose parts do not add up to their whole. */
export function findWrongSplits(facts: SubmissionFacts): CheckResult[] {
  return Object.entries(facts.narratives).flatMap(([section, text]) =>
    checkNarrativeSplits(text).map(({ quote, sum }) => ({
      columns: [],
      section,
      left: `mục ${section} viết "${quote}"`,
      right: numberInWords({ value: BigInt(sum), scale: 0 }),
    })),
  )
}

/** No section cites a decision by number although `when` is above 0. */
export function findNoDecision(check: CheckOf<'citesDecision'>, facts: SubmissionFacts): CheckResult[] {
  return scopesOf(check.when, facts).flatMap(({ scope, columns }) => {
    const values = check.when.map((term) => termValue(readTerm(term), scope, facts)?.value ?? 0n)
    if (values.every((value) => value <= 0n)) return []
    if (check.sections.some((section) => citesDecision(facts.narratives[section] ?? ''))) return []
    const section = check.sections[0] ?? ''
    return [{ columns, section, left: sideInWords(check.when, scope, facts), right: section }]
  })
}

function citesDecision(text: string): boolean {
  return /\d+\s*[-/]\s*QĐ|quyết định\s+(?:số\s*)?\d+/iu.test(text.normalize('NFC'))
}

/** "tỷ lệ hòa giải thành đạt 90%" beside a computed H08. */
function findWrongRatio(
  indicator: Indicator,
  section: string,
  text: string,
  check: CheckOf<'narrativePercent'>,
  facts: SubmissionFacts,
): CheckResult[] {
  const statement = indicator.kind === 'ratio' ? writtenRatio(indicator, text) : null
  if (statement === null) return []
  return ratioColumns(indicator).flatMap((column) => {
    const computed = computedRatio(indicator, column, facts)
    if (computed === null || agreesWith(statement.percent, statement.between, computed, check.toleranceTenths))
      return []
    const right = `${numberInWords({ value: BigInt(Math.round(computed / 10)), scale: 2 })}%`
    return [
      {
        columns: [column],
        section,
        left: `mục ${section} viết ${indicator.code} "${indicator.name}" ${statement.percent}%`,
        right,
      },
    ]
  })
}

/** The rate that follows the indicator's name in a text, found without regard to diacritics. */
function writtenRatio(indicator: Indicator, text: string): { percent: string; between: string } | null {
  const folded = foldText(text)
  const at = folded.indexOf(foldText(indicator.name))
  if (at < 0) return null
  const after = text
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trimStart()
    .slice(at + indicator.name.length)
  const found = /^(?<between>[^\d%;.\n]{0,30})(?<percent>\d+(?:,\d+)?)\s*%/u.exec(after)?.groups
  return found?.['percent'] ? { percent: found['percent'], between: found['between'] ?? '' } : null
}

function ratioColumns({ code, loaiHinh }: Indicator): FigureColumn[] {
  return loaiHinh.length === 0
    ? [{ indicator: code, loaiHinh: '-' }]
    : loaiHinh.map((it) => ({ indicator: code, loaiHinh: it }))
}

/** The rate in thousandths of a per cent; null while a part is not known. */
function computedRatio({ ratio }: Indicator, { loaiHinh }: FigureColumn, { figures }: SubmissionFacts): number | null {
  if (ratio === null) return null
  const numerator = figureNumber(figures.current[columnKey({ indicator: ratio.numerator, loaiHinh })])
  const denominator = figureNumber(figures.current[columnKey({ indicator: ratio.denominator, loaiHinh })])
  return numerator === null || denominator === null ? null : percentOf(Number(numerator), Number(denominator), 3)
}
