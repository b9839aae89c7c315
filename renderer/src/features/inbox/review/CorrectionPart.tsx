import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import type { Output } from '#shared/rpc/connectEngine.ts'
import { useEngineQuery } from '../../../data/engineQuery.ts'
import { formatDate } from '../../../format/formatDate.ts'
import { formatInstant } from '../../../format/formatInstant.ts'
import { inboxText } from '../../../text/inboxText.ts'
import { figureShown } from '../../figures/figureTexts.ts'
import { CorrectionDialog } from './CorrectionDialog.tsx'
import type { ReviewReport } from './reviewReport.ts'

const text = inboxText.review

type Slip = Output<'submissions.corrections'>['slips'][number]

/** The correction slips of a report that an issued document is made of, and the way to a new one. */
export function CorrectionPart({ report, quarter }: { report: ReviewReport; quarter: string }) {
  const slips = useEngineQuery('submissions.corrections', { unit: report.unit.code, period: quarter })
  const form = useEngineQuery('figures.form', { unit: report.unit.code, period: quarter })
  const [isOpen, setOpen] = useState(false)
  const list = slips.data?.slips ?? []
  if (report.state !== 'included' && list.length === 0) return null
  const scales = new Map(form.data?.rows.map((row) => [`${row.indicator}/${row.loaiHinh}`, row]))
  return (
    <section>
      <h3>{text.slips}</h3>
      {list.map((slip) => (
        <SlipView key={slip.at} slip={slip} rowOf={(column) => scales.get(column)} />
      ))}
      {report.state === 'included' && (
        <Button variant="default" onClick={() => setOpen(true)}>
          {text.makeSlip}
        </Button>
      )}
      {isOpen && form.data && (
        <CorrectionDialog
          unit={report.unit.code}
          quarter={quarter}
          rows={form.data.rows}
          onClose={() => setOpen(false)}
        />
      )}
    </section>
  )
}

type Row = Output<'figures.form'>['rows'][number]

function SlipView({ slip, rowOf }: { slip: Slip; rowOf(column: string): Row | undefined }) {
  return (
    <div className="fault">
      <Text fw={600}>
        {formatInstant(slip.at)}: {slip.reason}
      </Text>
      {slip.cells.map(({ ledger, column, before, after }) => {
        const row = rowOf(column)
        return (
          <div key={`${ledger} ${column}`}>
            <b>{column.replace('/-', '')}</b> {row?.name}: {row ? figureShown(before, row) || inboxText.blank : ''} →{' '}
            {row ? figureShown(after, row) || inboxText.blank : ''}
          </div>
        )
      })}
      {slip.documents.map(({ number, symbol, issuedOn, title }) => (
        <div key={`${number} ${symbol}`}>{text.quotedIn(`${number}-${symbol} ${title}`, formatDate(issuedOn))}</div>
      ))}
    </div>
  )
}
