import { Button, Checkbox, Group, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { workflowStateNames } from '#shared/text/stateNames.ts'
import { usePlace } from '../../app/place.ts'
import { useEngineQuery } from '../../data/engineQuery.ts'
import { useEngineCommand } from '../../data/useEngineCommand.ts'
import { formatDate } from '../../format/formatDate.ts'
import { formatNumber } from '../../format/formatNumber.ts'
import { figuresText } from '../../text/figuresText.ts'
import { DateField } from '../../ui/DateField.tsx'
import { CorrectionPart } from '../corrections/CorrectionPart.tsx'
import { Failure } from '../../ui/Failure.tsx'
import { showNotice } from '../../ui/showNotice.ts'

const text = figuresText.version

/** The versions of a unit's report, and what the office does with it: receive, accept, return, or correct by a slip what was issued. */
export function VersionsPart({ unit, period }: { unit: string; period: string }) {
  const versions = useEngineQuery('submissions.versions', { unit, period })
  if (versions.error) return <Failure error={versions.error} />
  if (!versions.data) return null
  const { state, isEstimate, versions: list } = versions.data
  return (
    <>
      <Text fw={600} my="xs">
        {text.state(state === null ? text.notSent : workflowStateNames[state])}
        {isEstimate && ` · ${text.isEstimate}`}
      </Text>
      {state === 'included' ? (
        <CorrectionPart unit={unit} state={state} quarter={period} />
      ) : (
        <ReceiveForm unit={unit} period={period} />
      )}
      {state === 'sent' && <DecideForm unit={unit} period={period} />}
      {list.length === 0 ? <Text mt="sm">{text.nothing}</Text> : <VersionTable list={list} />}
    </>
  )
}

function VersionTable({ list }: { list: readonly { revision: number; receivedOn: string; digest: string }[] }) {
  return (
    <table className="plainTable versionTable">
      <thead>
        <tr>
          <th>{text.revision}</th>
          <th>{text.receivedOn}</th>
          <th>{text.digest}</th>
        </tr>
      </thead>
      <tbody>
        {list.map(({ revision, receivedOn, digest }) => (
          <tr key={revision}>
            <td>{formatNumber(revision)}</td>
            <td>{formatDate(receivedOn)}</td>
            <td>{digest.slice(0, 12)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function ReceiveForm({ unit, period }: { unit: string; period: string }) {
  const { today } = usePlace()
  const [receivedOn, setReceivedOn] = useState<string | null>(today)
  const [isEstimate, setEstimate] = useState(false)
  const receive = useEngineCommand('submissions.receive')
  return (
    <Group align="flex-end">
      <DateField label={text.receiveLabel} value={receivedOn} onChange={setReceivedOn} />
      <Checkbox
        label={text.estimate}
        checked={isEstimate}
        onChange={(event) => setEstimate(event.currentTarget.checked)}
        mb={6}
      />
      <Button
        disabled={receivedOn === null}
        loading={receive.isPending}
        onClick={() =>
          receivedOn !== null &&
          receive.mutate(
            { unit, period, receivedOn, isEstimate },
            { onSuccess: ({ revision }) => showNotice(text.received(formatNumber(revision))) },
          )
        }
      >
        {text.receive}
      </Button>
      <Failure error={receive.error} />
    </Group>
  )
}

function DecideForm({ unit, period }: { unit: string; period: string }) {
  const [reason, setReason] = useState('')
  const decide = useEngineCommand('submissions.decide')
  const run = (decision: 'accepted' | 'returned') =>
    decide.mutate({ unit, period, decision, reason }, { onSuccess: () => showNotice(text.decided) })
  return (
    <Group align="flex-end" mt="xs">
      <Button onClick={() => run('accepted')}>{text.accept}</Button>
      <TextInput
        label={text.reason}
        w={320}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button variant="default" onClick={() => run('returned')}>
        {text.returnIt}
      </Button>
      <Failure error={decide.error} />
    </Group>
  )
}
