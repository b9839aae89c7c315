import type { Cap, Criterion } from './rubric.ts'
import type { ScoreLink } from './scoreLink.ts'
import type { ScoringFacts } from './scoringFacts.ts'

type FigurePart = Extract<ScoreLink, { kind: 'figure' }>['part']

/** What the points of a criterion rest on, read off the facts of a unit and year. */
export function gatherLinks({ method }: Pick<Criterion, 'method'>, facts: ScoringFacts): ScoreLink[] {
  switch (method.kind) {
    case 'manual':
    case 'yesNo':
      return figureLinks(method.indicators, 'shown', facts)
    case 'steps':
      return method.measure.kind === 'sum'
        ? figureLinks(method.measure.indicators, 'sum', facts)
        : ratioLinks(method.measure, facts)
    case 'ratio':
      return ratioLinks(method, facts)
    case 'perCase':
      return reportLinks(facts, false)
    case 'automatic':
      return shareLinks(method.share, facts)
  }
}

/** What says whether a cap on the level holds; a cap that looks at points only rests on nothing else. */
export function gatherCapLinks({ when }: Pick<Cap, 'when'>, facts: ScoringFacts): ScoreLink[] {
  return when.kind === 'figures' ? figureLinks(when.indicators, 'sum', facts) : []
}

function shareLinks(share: Extract<Criterion['method'], { kind: 'automatic' }>['share'], facts: ScoringFacts) {
  if (share === 'composition') return compositionLinks(facts)
  if (share === 'tasksOnTime') return facts.tasks.map((task): ScoreLink => ({ kind: 'task', ...task }))
  return reportLinks(facts, share === 'reportsCorrect')
}

/** Whether a report has errors concerns only what is scored by it; elsewhere it is left out. */
function reportLinks({ reports }: ScoringFacts, withErrors: boolean): ScoreLink[] {
  return reports.map((report) => ({ kind: 'report', ...report, errors: withErrors ? report.errors : null }))
}

function compositionLinks({ composition }: ScoringFacts): ScoreLink[] {
  if (composition === null) return []
  const { committee, rules, findings } = composition
  return [{ kind: 'composition', committee, rules, findings: [...findings] }]
}

function ratioLinks(
  ratio: { numerator: readonly string[]; denominator: readonly string[] },
  facts: ScoringFacts,
): ScoreLink[] {
  return [...figureLinks(ratio.numerator, 'numerator', facts), ...figureLinks(ratio.denominator, 'denominator', facts)]
}

function figureLinks(indicators: readonly string[], part: FigurePart, facts: ScoringFacts): ScoreLink[] {
  return indicators.flatMap((indicator): ScoreLink[] => {
    const figure = facts.figures[indicator]
    return figure ? [{ kind: 'figure', indicator, period: String(facts.year), part, ...figure }] : []
  })
}
