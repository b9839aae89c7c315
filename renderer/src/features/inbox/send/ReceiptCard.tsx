import { Button, Group, Select, Text } from '@mantine/core'
import { useState } from 'react'
import { useEngineJob } from '../../../app/useEngineJob.ts'
import { useEngineQuery } from '../../../data/engineQuery.ts'
import { useHost } from '../../../data/programContext.ts'
import { formatNumber } from '../../../format/formatNumber.ts'
import { reportTypeOf } from '../../../format/periodOfType.ts'
import { inboxText } from '../../../text/inboxText.ts'
import { Failure } from '../../../ui/Failure.tsx'
import { WrittenFiles } from '../../../ui/WrittenFiles.tsx'
import { askWhereToSend } from './askWhereToSend.ts'

const text = inboxText.send

/** Answers the packages of a unit with a signed receipt: received, accepted or returned. Nothing where none came. */
export function ReceiptCard({ period }: { period: string }) {
  const host = useHost()
  const files = useEngineQuery('exchange.files', {})
  const [unit, setUnit] = useState<string | null>(null)
  const make = useEngineJob('exchange.makeReceipt', text.receipting)
  const senders = new Map(
    (files.data?.files ?? [])
      .filter((file) => file.direction === 'in' && file.kind === 'package' && file.period === period)
      .map(({ sender }) => [sender.code, sender.name]),
  )
  if (senders.size === 0) return null
  const run = async () => {
    if (unit === null) return
    const path = await askWhereToSend(host, `Giay-bao-${unit}-${period}.qcdc`)
    if (path !== null) make.mutate({ unit, reportType: reportTypeOf(period), period, path })
  }
  return (
    <section aria-label={text.receipt}>
      <h2>{text.receipt}</h2>
      <Group align="flex-end" gap={6}>
        <Select
          searchable
          label={text.receiptUnit}
          w={260}
          data={[...senders].map(([value, label]) => ({ value, label }))}
          value={unit}
          onChange={setUnit}
        />
        <Button variant="default" disabled={unit === null} loading={make.isPending} onClick={() => void run()}>
          {text.makeReceipt}
        </Button>
      </Group>
      <Failure error={make.error} />
      {make.data && (
        <>
          <Text role="status">{text.receiptMade(formatNumber(make.data.items))}</Text>
          <WrittenFiles paths={[make.data.path]} />
        </>
      )}
    </section>
  )
}
