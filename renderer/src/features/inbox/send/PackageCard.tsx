import { Button, Checkbox, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { usePlace } from '../../../app/place.ts'
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

/** Sends our own report of the period to the office above, as a signed package. */
export function PackageCard({ period }: { period: string }) {
  const { office, today } = usePlace()
  const host = useHost()
  const tree = useEngineQuery('units.tree', { on: today })
  const [isEstimate, setEstimate] = useState(false)
  const make = useEngineJob('exchange.makePackage', text.packaging)
  const { code } = office.unit
  const hasUpper = (tree.data?.units.find((unit) => unit.code === code)?.parent ?? null) !== null
  const run = async () => {
    const path = await askWhereToSend(host, `Bao-cao-${code}-${period}.qcdc`)
    if (path !== null) make.mutate({ unit: code, reportType: reportTypeOf(period), period, path, isEstimate })
  }
  const made = make.data
  return (
    <section aria-label={text.packageTitle}>
      <h2>{text.packageTitle}</h2>
      <Text c="dimmed">{text.packageHint}</Text>
      {tree.data && !hasUpper ? (
        <p>{text.noUpper}</p>
      ) : (
        <Group mt={4}>
          <Checkbox
            size="xs"
            label={text.estimate}
            checked={isEstimate}
            onChange={(event) => setEstimate(event.currentTarget.checked)}
          />
          <Button loading={make.isPending} onClick={() => void run()}>
            {text.package}
          </Button>
        </Group>
      )}
      <Failure error={make.error} />
      {made && (
        <>
          <Text role="status">
            {made.isNew
              ? text.packageMade(formatNumber(made.revision), made.isSealed ? text.sealed : text.open)
              : text.sameAgain(formatNumber(made.revision))}
          </Text>
          <WrittenFiles paths={[made.path]} />
        </>
      )}
    </section>
  )
}
