import { Button, Group, Select, Text } from '@mantine/core'
import { useState } from 'react'
import { usePlace } from '../../../app/place.ts'
import { useEngineJob } from '../../../app/useEngineJob.ts'
import { useEngineQuery } from '../../../data/engineQuery.ts'
import { useHost } from '../../../data/programContext.ts'
import { inboxText } from '../../../text/inboxText.ts'
import { Failure } from '../../../ui/Failure.tsx'
import { WrittenFiles } from '../../../ui/WrittenFiles.tsx'
import { askWhereToSend } from '../send/askWhereToSend.ts'

const text = inboxText.trust

/** Writes the enrolment file of a unit right below that has the program. */
export function EnrolCard() {
  const { office, today } = usePlace()
  const host = useHost()
  const tree = useEngineQuery('units.tree', { on: today })
  const [unit, setUnit] = useState<string | null>(null)
  const enrol = useEngineJob('exchange.enrol', text.enrolling)
  const below = (tree.data?.units ?? []).filter(({ parent }) => parent === office.unit.code)
  const run = async () => {
    if (unit === null) return
    const path = await askWhereToSend(host, `Dang-ky-${unit}.qcdc`)
    if (path !== null) enrol.mutate({ unit, path })
  }
  return (
    <section aria-label={text.enrol}>
      <h2>{text.enrol}</h2>
      <Text c="dimmed">{text.enrolHint}</Text>
      <Group align="flex-end" gap={6}>
        <Select
          searchable
          label={text.enrolUnit}
          w={260}
          data={below.map(({ code, name }) => ({ value: code, label: name }))}
          value={unit}
          onChange={setUnit}
        />
        <Button variant="default" disabled={unit === null} loading={enrol.isPending} onClick={() => void run()}>
          {text.enrolMake}
        </Button>
      </Group>
      <Failure error={enrol.error} />
      {enrol.data && <WrittenFiles paths={[enrol.data.path]} />}
    </section>
  )
}
