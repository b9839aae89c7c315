import { Button, Group, Text, TextInput } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useEngineQuery } from '../../data/engineQuery.ts'
import { useEngineCommand } from '../../data/useEngineCommand.ts'
import { formatDate } from '../../format/formatDate.ts'
import { formatNumber } from '../../format/formatNumber.ts'
import { proposalsText as text } from '../../text/proposalsText.ts'
import { Failure } from '../../ui/Failure.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { showNotice } from '../../ui/showNotice.ts'
import { proposalName, proposedShown, type Proposal } from './proposalRows.ts'

type Props = { proposal: Proposal; unit: string; period: string }

/** One proposed figure: take it, write another with its reason, and the events behind it. */
export function ProposalPanel({
  proposal,
  unit,
  period,
}: Omit<Props, 'proposal'> & { proposal: Proposal | undefined }) {
  const [isOverriding, setOverriding] = useState(false)
  const take = useEngineCommand('registers.take')
  if (!proposal)
    return (
      <aside className="checkPanel" aria-label={text.panel}>
        {text.choose}
      </aside>
    )
  const { indicator, loaiHinh, proposed, choice, incomplete, standing } = proposal
  const cells = [{ indicator, loaiHinh }]
  return (
    <aside className="checkPanel" aria-label={text.panel} data-region>
      <h2>{`${indicator} – ${proposalName(proposal)}`}</h2>
      <Group gap={4} mb={6}>
        <Button
          size="compact-xs"
          disabled={standing === 'same'}
          loading={take.isPending}
          onClick={() => take.mutate({ unit, period, cells }, { onSuccess: () => showNotice(text.taken) })}
        >
          {text.take(proposedShown(proposed, proposal))}
        </Button>
        <Button size="compact-xs" variant="default" onClick={() => setOverriding(true)}>
          {text.override}
        </Button>
      </Group>
      <Failure error={take.error} />
      {choice?.choice === 'overridden' && <Text>{text.reasonKept(choice.reason)}</Text>}
      {incomplete > 0 && <Text className="stateMark warn wraps">{text.incomplete(formatNumber(incomplete))}</Text>}
      <EventsBehind proposal={proposal} unit={unit} period={period} />
      {isOverriding && (
        <OverrideDialog proposal={proposal} unit={unit} period={period} onClose={() => setOverriding(false)} />
      )}
    </aside>
  )
}

function EventsBehind({ proposal, unit, period }: Props) {
  const { indicator, loaiHinh } = proposal
  const behind = useEngineQuery('registers.behind', { unit, period, indicator, loaiHinh })
  if (behind.error) return <Failure error={behind.error} />
  const entries = behind.data?.entries ?? []
  return (
    <>
      <h2>{text.behind}</h2>
      {behind.data && entries.length === 0 && <Text>{text.noEntry}</Text>}
      <ul className="eventsBehind">
        {entries.map(({ register, registerName, id, on, title, adds }) => (
          <li key={`${register} ${id}`}>
            {register === 'committees' ? (
              <Link to="/ban-chi-dao" search={{ unit, period }}>
                {title}
              </Link>
            ) : (
              <Link to="/so-theo-doi" search={{ unit, period, register, event: String(id) }}>
                {title}
              </Link>
            )}
            <span>{text.adds(proposedShown({ state: 'number', value: adds }, proposal))}</span>
            <small>{text.entry(formatDate(on), registerName)}</small>
          </li>
        ))}
      </ul>
    </>
  )
}

function OverrideDialog({ proposal, unit, period, onClose }: Props & { onClose(): void }) {
  const { indicator, loaiHinh, proposed, choice } = proposal
  const [figure, setFigure] = useState('')
  const [reason, setReason] = useState(choice?.reason ?? '')
  const take = useEngineCommand('registers.take')
  const done = () => {
    showNotice(text.saved)
    onClose()
  }
  return (
    <FormDialog
      title={text.overrideTitle(`${indicator} – ${proposalName(proposal)}`)}
      submitLabel={text.save}
      canSubmit={figure.trim() !== ''}
      isPending={take.isPending}
      error={take.error}
      onSubmit={() =>
        take.mutate({ unit, period, cells: [{ indicator, loaiHinh, text: figure, reason }] }, { onSuccess: done })
      }
      onClose={onClose}
    >
      <Text>{text.overrideHelp(proposedShown(proposed, proposal))}</Text>
      <TextInput
        label={text.figure}
        required
        data-autofocus
        spellCheck={false}
        value={figure}
        onChange={(event) => setFigure(event.currentTarget.value)}
      />
      <TextInput
        label={text.reason}
        required
        spellCheck={false}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
