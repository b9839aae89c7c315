import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import type { Output } from '#shared/rpc/connectEngine.ts'
import { useEngineCommand } from '../../../data/useEngineCommand.ts'
import { formatInstant } from '../../../format/formatInstant.ts'
import { inboxText } from '../../../text/inboxText.ts'
import { Failure } from '../../../ui/Failure.tsx'
import { showUndoNotice } from '../../../ui/showUndoNotice.tsx'
import { StateMark } from '../../../ui/StateMark.tsx'
import { ConfirmDialog } from './ConfirmDialog.tsx'

const text = inboxText.trust

type OfficeKey = Output<'exchange.keys'>['others'][number]

const tones = { seen: 'warn', trusted: 'good', replaced: 'quiet' } as const

/** Every key of another office: how it stands, confirmed by its code alone, and no longer trusted at will. */
export function OfficeKeys({ keys }: { keys: readonly OfficeKey[] }) {
  const [confirming, setConfirming] = useState<OfficeKey | null>(null)
  const revoke = useEngineCommand('exchange.revoke')
  const trust = useEngineCommand('exchange.trust')
  const stop = ({ unit, checkCode }: OfficeKey) =>
    revoke.mutate(
      { unit: unit.code },
      {
        onSuccess: () => showUndoNotice(text.revoked(unit.name), () => trust.mutate({ unit: unit.code, checkCode })),
      },
    )
  return (
    <section aria-label={text.others}>
      <h2 className="partTitle">{text.others}</h2>
      <Failure error={revoke.error ?? trust.error} />
      {keys.length === 0 ? (
        <Text>{text.nobody}</Text>
      ) : (
        <table className="plainTable" aria-label={text.others}>
          <thead>
            <tr>
              <th>{inboxText.column.unit}</th>
              <th>{inboxText.standingLabel}</th>
              <th>{text.key}</th>
              <th>{text.firstSeen}</th>
              <th>{text.confirmed}</th>
              <td aria-hidden />
            </tr>
          </thead>
          <tbody>
            {keys.map((key) => (
              <tr key={`${key.unit.code} ${key.keyId}`}>
                <td>{key.unit.name}</td>
                <td>
                  <StateMark tone={tones[key.standing]}>{text.standing[key.standing]}</StateMark>
                </td>
                <td translate="no">{key.keyId}</td>
                <td>{formatInstant(key.firstSeenAt)}</td>
                <td>{key.confirmedAt === null ? '' : formatInstant(key.confirmedAt)}</td>
                <td>
                  <Group gap={4} justify="flex-end">
                    {key.standing === 'trusted' ? (
                      <Button size="compact-xs" variant="default" onClick={() => stop(key)}>
                        {text.revoke}
                      </Button>
                    ) : (
                      <Button size="compact-xs" onClick={() => setConfirming(key)}>
                        {text.confirm}
                      </Button>
                    )}
                  </Group>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {confirming && <ConfirmDialog unit={confirming.unit} onClose={() => setConfirming(null)} />}
    </section>
  )
}
