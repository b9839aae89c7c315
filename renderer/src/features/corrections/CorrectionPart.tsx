import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import type { WorkflowState } from '#shared/domain/submissions/workflow.ts'
import type { Output } from '#shared/rpc/connectEngine.ts'
import { useEngineQuery } from '../../data/engineQuery.ts'
import { formatDate } from '../../format/formatDate.ts'
import { formatInstant } from '../../format/formatInstant.ts'
import { correctionsText as text } from '../../text/correctionsText.ts'
import { figureShown } from '../figures/figureTexts.ts'
import { CorrectionDialog } from './CorrectionDialog.tsx'

type Slip = Output<'submissions.corrections'>['slips'][number]

type Props = { unit: string; state: WorkflowState; quarter: string }

/** The correction slips of a report that an issued document is made of, and the way to a new one. */
export function CorrectionPart({ unit, state, quarter }: Props) {
  const slips = useEngineQuery('submissions.corrections', { unit, period: quarter })
  const form = useEngineQuery('figures.form', { unit, period: quarter })
  const [isOpen, setOpen] = useState(false)
  const list = slips.data?.slips ?? []
  if (state !== 'included' && list.length === 0) return null
  const scales = new Map(form.data?.rows.map((row) => [`${row.indicator}/${row.loaiHinh}`, row]))
  return (
    <section>
      <h3>{text.slips}</h3>
      {list.map((slip) => (
        <SlipView key={slip.at} slip={slip} rowOf={(column) => scales.get(column)} />
      ))}
      {state === 'included' && <p>{text.hint}</p>}
      {state === 'included' && (
        <Button variant="default" onClick={() => setOpen(true)}>
          {text.make}
        </Button>
      )}
      {isOpen && form.data && (
        <CorrectionDialog unit={unit} quarter={quarter} rows={form.data.rows} onClose={() => setOpen(false)} />
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
      {slip.cells.map(({ ledger, column, before, after, reason }) => {
        const row = rowOf(column)
        return (
          <div key={`${ledger} ${column}`}>
            <b>{column.replace('/-', '')}</b> {row?.name}: {row ? figureShown(before, row) || text.blank : ''} →{' '}
            {row ? figureShown(after, row) || text.blank : ''}
            {reason !== '' && ` (${reason})`}
          </div>
        )
      })}
      {slip.documents.map(({ number, symbol, issuedOn, title }) => (
        <div key={`${number} ${symbol}`}>{text.quotedIn(`${symbol} ${title}`, formatDate(issuedOn))}</div>
      ))}
    </div>
  )
}
