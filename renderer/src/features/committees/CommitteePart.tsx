import { Button, Group, Text } from '@mantine/core'
import { useCallback, useMemo, useState } from 'react'
import type { Output } from '#shared/rpc/connectEngine.ts'
import { useScreenCommands } from '../../app/screenCommands.ts'
import { useEngineQuery } from '../../data/engineQuery.ts'
import { committeesText as text } from '../../text/committeesText.ts'
import { Failure } from '../../ui/Failure.tsx'
import { EntryGrid } from '../../ui/grid/EntryGrid.tsx'
import type { GridSelected } from '../../ui/grid/useSelectionReport.ts'
import { CommitteeDialogs, type CommitteeDialog } from './CommitteeDialogs.tsx'
import { CommitteeRecord } from './CommitteeRecord.tsx'
import { Findings } from './Findings.tsx'
import { buildMemberRow, memberColumns } from './memberRows.ts'
import { MemberTools } from './MemberTools.tsx'

type Props = { unit: string; on: string; check: Output<'committees.check'>; onFind(): void }

/** One unit's own committee on a date: its members, what the rules say of it, its decisions and its past. */
export function CommitteePart({ unit, on, check, onFind }: Props) {
  const standing = useEngineQuery('committees.asOf', { unit, on })
  const [selected, setSelected] = useState<string | null>(null)
  const [dialog, setDialog] = useState<CommitteeDialog | null>(null)
  const committee = standing.data?.committees.find(({ body }) => body === '')
  const members = useMemo(() => committee?.members ?? [], [committee])
  const rows = useMemo(() => members.map(buildMemberRow), [members])
  const onSelect = useCallback(({ rowId }: GridSelected) => setSelected(rowId), [])
  const add = useCallback(() => setDialog({ kind: 'member', member: null }), [])
  const hasCommittee = committee !== undefined
  useScreenCommands(useMemo(() => ({ find: onFind, ...(hasCommittee ? { add } : {}) }), [onFind, add, hasCommittee]))
  const name = check.units.find((it) => it.unit.code === unit)?.unit.name ?? committee?.unit.name ?? unit
  return (
    <section className="grow committeePart" aria-label={text.panel} data-region>
      <h2>{text.of(name)}</h2>
      <Failure error={standing.error} />
      {standing.data && !committee && (
        <Group>
          <Text>{text.noCommittee}</Text>
          <Button size="compact-sm" onClick={() => setDialog({ kind: 'committee' })}>
            {text.setUp}
          </Button>
        </Group>
      )}
      {committee && (
        <>
          <MemberTools
            member={members.find(({ id }) => String(id) === selected)}
            committee={committee.id}
            onOpen={setDialog}
          />
          <div className="memberGrid">
            {rows.length > 0 && (
              <EntryGrid label={text.members} rows={rows} columns={memberColumns} onSelect={onSelect} />
            )}
          </div>
          <div className="grow committeeRecord">
            <Findings unit={unit} check={check} />
            <CommitteeRecord committee={committee} unit={unit} onOpen={setDialog} />
          </div>
        </>
      )}
      {dialog && (
        <CommitteeDialogs
          dialog={dialog}
          unit={{ code: unit, name }}
          committee={committee}
          on={on}
          onClose={() => setDialog(null)}
        />
      )}
    </section>
  )
}
