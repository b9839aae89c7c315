import { Link } from '@tanstack/react-router'
import { formatScaled } from '#shared/domain/figures/formatFigure.ts'
import { assignmentStateNames, submissionStateNames } from '#shared/text/stateNames.ts'
import { formatDate } from '../../format/formatDate.ts'
import { formatNumber } from '../../format/formatNumber.ts'
import { periodTitle } from '../../format/periodTitle.ts'
import { scoringText as text } from '../../text/scoringText.ts'
import type { SheetCriterion } from './scoreRows.ts'

type ScoreLink = SheetCriterion['links'][number]
type Props = { unit: string; year: number; link: ScoreLink }

/** One thing a point rests on, and the way to it. */
export function LinkLine({ unit, year, link }: Props) {
  switch (link.kind) {
    case 'report': {
      const words = [periodTitle(link.period), submissionStateNames[link.state]] as const
      const line = text.report(...words, formatDate(link.received), formatDate(link.due))
      return (
        <li>
          <Link to="/nhap-so-lieu" search={{ unit, period: link.period, part: 'versions' }}>
            {line}
          </Link>
          {link.errors !== null && link.errors > 0 && ` – ${text.errors(formatNumber(link.errors))}`}
        </li>
      )
    }
    case 'task':
      return (
        <li title={link.title}>
          <Link to="/nhiem-vu" search={{ unit, task: link.task }}>
            {text.task(link.task, assignmentStateNames[link.state], formatDate(link.due))}
          </Link>
        </li>
      )
    case 'composition':
      return <CompositionLine unit={unit} link={link} />
    case 'figure': {
      const value = link.value === null ? text.noFigure : formatScaled(link.value, link.scale)
      return (
        <li>
          <Link to="/tong-hop" search={{ unit, period: String(year), indicator: link.indicator }}>
            {text.figure(link.indicator, link.name, value)}
          </Link>
        </li>
      )
    }
  }
}

function CompositionLine({ unit, link }: { unit: string; link: Extract<ScoreLink, { kind: 'composition' }> }) {
  if (link.committee === null) return <li>{text.noCommittee}</li>
  const broken = new Set(link.findings.map((finding) => finding.rule)).size
  return (
    <li>
      <Link to="/ban-chi-dao" search={{ unit }}>
        {text.composition(formatNumber(link.rules - broken), formatNumber(link.rules))}
      </Link>
      {link.findings.map(({ rule, message }) => (
        <p key={`${rule} ${message}`}>{message}</p>
      ))}
    </li>
  )
}
