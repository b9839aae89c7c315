import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import type { RegisterDefinition } from '#shared/domain/registers/registerDefinition.ts'
import { useEngineCommand } from '../../data/useEngineCommand.ts'
import { formatDate } from '../../format/formatDate.ts'
import { loaiHinhNames } from '../../text/loaiHinhNames.ts'
import { registersText as text } from '../../text/registersText.ts'
import { Failure } from '../../ui/Failure.tsx'
import { showNotice } from '../../ui/showNotice.ts'
import { showUndoNotice } from '../../ui/showUndoNotice.tsx'
import { EventFile } from './EventFile.tsx'
import { EventForm } from './EventForm.tsx'
import type { RegisterEvent } from './registerTypes.ts'

/** One event with every field, its files, and the ways to change it, take it out and put it back. */
export function EventPanel({
  definition,
  event,
}: {
  definition: RegisterDefinition
  event: RegisterEvent | undefined
}) {
  const [isChanging, setChanging] = useState(false)
  const remove = useEngineCommand('registers.remove')
  const restore = useEngineCommand('registers.restore')
  if (!event)
    return (
      <aside className="eventPanel" aria-label={text.panel}>
        {text.choose}
      </aside>
    )
  const ids = [event.id]
  const putBack = () => restore.mutate({ ids }, { onSuccess: () => showNotice(text.restored) })
  const takeOut = () => remove.mutate({ ids }, { onSuccess: () => showUndoNotice(text.removed(event.title), putBack) })
  return (
    <aside className="eventPanel" aria-label={text.panel} data-region>
      <h2>{event.title}</h2>
      {event.isRemoved && <Text className="stateMark warn wraps">{text.isRemoved}</Text>}
      <Group gap={4} my={4}>
        <Button size="compact-xs" variant="default" onClick={() => setChanging(true)}>
          {text.change}
        </Button>
        <Button size="compact-xs" variant="default" onClick={event.isRemoved ? putBack : takeOut}>
          {event.isRemoved ? text.restore : text.remove}
        </Button>
      </Group>
      <Failure error={remove.error ?? restore.error} />
      <EventFields definition={definition} event={event} />
      {isChanging && <EventForm definition={definition} event={event} onClose={() => setChanging(false)} />}
    </aside>
  )
}

function EventFields({ definition, event }: { definition: RegisterDefinition; event: RegisterEvent }) {
  const { on, loaiHinh, unit, shown } = event
  const lines = [
    [definition.dateName, formatDate(on)],
    ...definition.fields.filter(({ type }) => type !== 'file').map(({ code, name }) => [name, shown[code] ?? '']),
    ...(loaiHinh === '-' ? [] : [[text.loaiHinh, loaiHinhNames[loaiHinh]]]),
    [text.unitOf, unit.name],
  ]
  return (
    <>
      <dl>
        {lines.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value || '–'}</dd>
          </div>
        ))}
      </dl>
      {definition.fields.map(({ type, code, name }) =>
        type === 'file' ? <EventFile key={code} event={event} field={code} name={name} /> : null,
      )}
    </>
  )
}
