import { Button, Checkbox, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { foldText } from '#shared/domain/text/foldText.ts'
import { usePlace } from '../../../app/place.ts'
import { useEngineJob } from '../../../app/useEngineJob.ts'
import { useEngineQuery } from '../../../data/engineQuery.ts'
import { useHost } from '../../../data/programContext.ts'
import { formatNumber } from '../../../format/formatNumber.ts'
import { reportTypeOf } from '../../../format/periodOfType.ts'
import { inboxText } from '../../../text/inboxText.ts'
import { Failure } from '../../../ui/Failure.tsx'
import { WrittenFiles } from '../../../ui/WrittenFiles.tsx'
import { FilterField } from '../../../ui/FilterField.tsx'
import { useFilter } from '../../../ui/useFilter.ts'

const text = inboxText.send

/** The most written files that are named one by one; their folder has them all. */
const mostNamed = 3

/** Makes the entry forms of chosen units into a folder. */
export function FormsCard({ period }: { period: string }) {
  const { office } = usePlace()
  const host = useHost()
  const reportType = reportTypeOf(period)
  const status = useEngineQuery('periods.status', { period, reportType, unit: office.unit.code })
  const filter = useFilter()
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const [filled, setFilled] = useState(false)
  const write = useEngineJob('inbox.writeForms', text.making)
  const [hasAll, setAll] = useState(false)
  const units = (status.data?.units ?? []).filter(({ parent }) => hasAll || parent === office.unit.code)
  const words = foldText(filter.words).split(' ')
  const fitting = units.filter(({ name, code }) => words.every((word) => foldText(`${name} ${code}`).includes(word)))
  const make = async () => {
    const { path: out } = await host.call('shell.chooseFolder', { title: text.chooseFolder, purpose: 'bieu-excel' })
    if (out !== null) write.mutate({ units: [...picked], reportType, period, filled, out })
  }
  const pick = (code: string, isPicked: boolean) =>
    setPicked((old) => new Set(isPicked ? [...old, code] : [...old].filter((it) => it !== code)))
  const made = write.data?.files.map(({ path }) => path) ?? []
  return (
    <section aria-label={text.forms}>
      <h2>{text.forms}</h2>
      <Text c="dimmed">{text.formsHint}</Text>
      <Group gap={6}>
        <FilterField label={text.filter} width={240} {...filter.field} />
        <Button variant="default" onClick={() => setPicked(new Set([...picked, ...fitting.map(({ code }) => code)]))}>
          {text.all}
        </Button>
        <Button variant="default" disabled={picked.size === 0} onClick={() => setPicked(new Set())}>
          {text.none}
        </Button>
        <Checkbox
          size="xs"
          label={text.deeper}
          checked={hasAll}
          onChange={(event) => setAll(event.currentTarget.checked)}
        />
      </Group>
      <Failure error={status.error} />
      <div className="unitPicks" role="group" aria-label={text.forms}>
        {fitting.map(({ code, name }) => (
          <Checkbox
            key={code}
            size="xs"
            label={name}
            checked={picked.has(code)}
            onChange={(event) => pick(code, event.currentTarget.checked)}
          />
        ))}
      </div>
      <Group>
        <Checkbox
          size="xs"
          label={text.filled}
          checked={filled}
          onChange={(event) => setFilled(event.currentTarget.checked)}
        />
        <Button disabled={picked.size === 0} loading={write.isPending} onClick={() => void make()}>
          {text.make(formatNumber(picked.size))}
        </Button>
      </Group>
      <Failure error={write.error} />
      {made.length > 0 && <Text role="status">{text.made(formatNumber(made.length))}</Text>}
      <WrittenFiles paths={made.slice(0, mostNamed)} />
    </section>
  )
}
