import { Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { parsePeriodCode, quartersOf } from '#shared/domain/periods/periodCode.ts'
import { useEngineQuery } from '../../../data/engineQuery.ts'
import { formatNumber } from '../../../format/formatNumber.ts'
import { inboxText } from '../../../text/inboxText.ts'
import { Failure } from '../../../ui/Failure.tsx'
import { CorrectionPart } from '../../corrections/CorrectionPart.tsx'
import { ReviewFigures } from './ReviewFigures.tsx'
import type { ReviewReport } from './reviewReport.ts'

const text = inboxText.review

/** One report opened: what the checks find, its figures beside last period's, and its correction slips. */
export function ReviewPanel({ report, period }: { report: ReviewReport | undefined; period: string }) {
  if (!report)
    return (
      <aside className="inboxPanel" aria-label={inboxText.panel}>
        {text.choose}
      </aside>
    )
  const parsed = parsePeriodCode(period)
  const quarter = (parsed && quartersOf(parsed).at(-1)?.code) ?? period
  return (
    <aside className="inboxPanel" aria-label={inboxText.panel} tabIndex={0} data-region>
      <h2>{report.unit.name}</h2>
      {report.reason !== '' && (
        <p>
          {text.reason}: {report.reason}
        </p>
      )}
      <Link to="/nhap-so-lieu" search={{ unit: report.unit.code, period: quarter }}>
        {text.toEntry}
      </Link>
      <Findings key={`check ${report.unit.code}`} unit={report.unit.code} quarter={quarter} />
      <CorrectionPart
        key={`slips ${report.unit.code}`}
        unit={report.unit.code}
        state={report.state}
        quarter={quarter}
      />
      <ReviewFigures unit={report.unit.code} quarter={quarter} />
    </aside>
  )
}

function Findings({ unit, quarter }: { unit: string; quarter: string }) {
  const check = useEngineQuery('submissions.check', { unit, period: quarter })
  if (!check.data) return <Failure error={check.error} />
  const { errors, warnings, findings } = check.data
  return (
    <section>
      <h3>{text.findings(formatNumber(errors), formatNumber(warnings))}</h3>
      {findings.slice(0, 30).map(({ rule, severity, message, suggestion }) => (
        <div key={`${rule} ${message}`} className={`fault ${severity}`}>
          {message} {suggestion}
        </div>
      ))}
      {findings.length > 30 && <Text>{inboxText.moreDifferences(formatNumber(findings.length - 30))}</Text>}
    </section>
  )
}
