import { Button, Text } from '@mantine/core'
import { committeeActNames, committeeSupportNames } from '#shared/text/committeeNames.ts'
import { useEngineQuery } from '../../data/engineQuery.ts'
import { useEngineCommand } from '../../data/useEngineCommand.ts'
import { formatDate } from '../../format/formatDate.ts'
import { formatNumber } from '../../format/formatNumber.ts'
import { committeesText as text } from '../../text/committeesText.ts'
import { Failure } from '../../ui/Failure.tsx'
import { showUndoNotice } from '../../ui/showUndoNotice.tsx'
import { committeeChanges } from './committeeChanges.ts'
import type { CommitteeDialog } from './CommitteeDialogs.tsx'
import type { Committee } from './committeeTypes.ts'

type Props = { committee: Committee; unit: string; onOpen(dialog: CommitteeDialog): void }

/** What a committee decided and held, the bodies beside it, and who came and left. */
export function CommitteeRecord({ committee, unit, onOpen }: Props) {
  const removeAct = useEngineCommand('committees.removeAct')
  const removeSupport = useEngineCommand('committees.removeSupport')
  const saveAct = useEngineCommand('committees.saveAct')
  const saveSupport = useEngineCommand('committees.saveSupport')
  const dropAct = ({ id, ...kept }: Committee['acts'][number]) => {
    const undo = () => saveAct.mutate({ ...kept, id: null, committee: committee.id })
    removeAct.mutate({ id }, { onSuccess: () => showUndoNotice(text.dropped, undo) })
  }
  const dropSupport = ({ id, ...kept }: Committee['support'][number]) => {
    const undo = () => saveSupport.mutate({ ...kept, id: null, committee: committee.id })
    removeSupport.mutate({ id }, { onSuccess: () => showUndoNotice(text.dropped, undo) })
  }
  return (
    <>
      <section>
        <h3>{text.acts}</h3>
        <ul>
          {committee.acts.map((act) => (
            <li key={act.id}>
              {actShown(act)}
              <Drop name={actShown(act)} onDrop={() => dropAct(act)} />
            </li>
          ))}
        </ul>
        <Button size="compact-xs" variant="default" onClick={() => onOpen({ kind: 'act' })}>
          {text.addAct}
        </Button>
      </section>
      <section>
        <h3>{text.support}</h3>
        <ul>
          {committee.support.map((it) => (
            <li key={it.id}>
              {committeeSupportNames[it.kind]}: {text.since(it.name, formatDate(it.from))}
              <Drop name={it.name} onDrop={() => dropSupport(it)} />
            </li>
          ))}
        </ul>
        <Button size="compact-xs" variant="default" onClick={() => onOpen({ kind: 'support' })}>
          {text.addSupport}
        </Button>
      </section>
      <Failure error={removeAct.error ?? removeSupport.error ?? saveAct.error ?? saveSupport.error} />
      <History unit={unit} committee={committee.id} />
    </>
  )
}

function Drop({ name, onDrop }: { name: string; onDrop(): void }) {
  return (
    <Button size="compact-xs" variant="subtle" color="dark" ml={4} aria-label={text.drop(name)} onClick={onDrop}>
      ×
    </Button>
  )
}

function History({ unit, committee }: { unit: string; committee: number }) {
  const history = useEngineQuery('committees.history', { unit })
  if (history.error) return <Failure error={history.error} />
  const members = history.data?.committees.find(({ id }) => id === committee)?.members ?? []
  return (
    <section aria-label={text.history}>
      <h3>{text.history}</h3>
      {history.data && members.length === 0 && <Text>{text.noAct}</Text>}
      <ul>
        {committeeChanges(members).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  )
}

function actShown({ on, kind, documentNumber, title, attendees }: Committee['acts'][number]): string {
  const about = [documentNumber, title, attendees === null ? '' : text.attendeesShown(formatNumber(attendees))]
  const words = about.filter((word) => word !== '').join(', ')
  return text.act(formatDate(on), committeeActNames[kind], words === '' ? '' : ` – ${words}`)
}
