import { Alert, Button, Group, Loader, Switch, Text } from '@mantine/core'
import { useCallback, useMemo, useState } from 'react'
import { useEngineQuery } from '../../data/engineQuery.ts'
import { useEngineCommand } from '../../data/useEngineCommand.ts'
import { formatNumber } from '../../format/formatNumber.ts'
import { proposalsText as text } from '../../text/proposalsText.ts'
import { shellText } from '../../text/shellText.ts'
import { Failure } from '../../ui/Failure.tsx'
import { EntryGrid } from '../../ui/grid/EntryGrid.tsx'
import type { GridSelected } from '../../ui/grid/useSelectionReport.ts'
import { showNotice } from '../../ui/showNotice.ts'
import { ProposalPanel } from './ProposalPanel.tsx'
import { buildProposalRow, proposalColumns, proposalId, type Proposal } from './proposalRows.ts'

type Props = { unit: string; period: string }

/** What the registers say of the unit's figures, beside what stands in the report: take one, take all, or write another. */
export function ProposalsPart({ unit, period }: Props) {
  const proposed = useEngineQuery('registers.propose', { unit, period })
  const [isOnlyOpen, setOnlyOpen] = useState(false)
  const [selected, setSelected] = useState<string | null>(null)
  const all = useMemo(() => proposed.data?.proposals ?? [], [proposed.data])
  const shown = useMemo(() => (isOnlyOpen ? all.filter(({ standing }) => standing !== 'same') : all), [all, isOnlyOpen])
  const rows = useMemo(() => shown.map(buildProposalRow), [shown])
  const onSelect = useCallback(({ rowId }: GridSelected) => setSelected(rowId), [])
  if (proposed.error) return <Failure error={proposed.error} />
  if (!proposed.data) return <Loader aria-label={shellText.loading} />
  if (all.length === 0) return <Alert>{text.nothing}</Alert>
  return (
    <>
      <section className="figuresGrid">
        <Group gap={12}>
          <TakeAll unit={unit} period={period} />
          <Switch
            label={text.onlyOpen}
            checked={isOnlyOpen}
            onChange={(event) => setOnlyOpen(event.currentTarget.checked)}
          />
          <Text role="status">{summaryOf(all)}</Text>
        </Group>
        <div className="grow">
          {rows.length > 0 && (
            <EntryGrid
              label={text.list}
              rows={rows}
              columns={proposalColumns}
              rowNameColumn={1}
              onSelect={onSelect}
              autoFocus
            />
          )}
          {rows.length === 0 && <Text>{text.allSame}</Text>}
        </div>
        {proposed.data.leftOut.map(({ indicator, loaiHinh, entries }) => (
          <Text key={`${indicator} ${loaiHinh}`} className="stateMark warn wraps">
            {text.leftOut(`${indicator}/${loaiHinh}`, formatNumber(entries))}
          </Text>
        ))}
      </section>
      <ProposalPanel proposal={shown.find((it) => proposalId(it) === selected)} unit={unit} period={period} />
    </>
  )
}

function TakeAll({ unit, period }: Props) {
  const take = useEngineCommand('registers.take')
  const done = ({ taken }: { taken: number }) => showNotice(text.takenAll(formatNumber(taken)))
  return (
    <>
      <Button
        size="compact-sm"
        loading={take.isPending}
        onClick={() => take.mutate({ unit, period }, { onSuccess: done })}
      >
        {text.takeAll}
      </Button>
      <Failure error={take.error} />
    </>
  )
}

function summaryOf(all: readonly Proposal[]): string {
  const count = (wanted: Proposal['standing']) => formatNumber(all.filter(({ standing }) => standing === wanted).length)
  return text.summary(count('same'), count('new'), count('differs'))
}
