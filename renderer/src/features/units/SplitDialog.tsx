import { Button, Checkbox, Fieldset, Group, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useEngineCommand } from '../../data/useEngineCommand.ts'
import { formatNumber } from '../../format/formatNumber.ts'
import { unitsText as text } from '../../text/unitsText.ts'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { showNotice } from '../../ui/showNotice.ts'
import { CauseFields, isWhole, type ChangeCause, type ChangeDialogProps } from './changeFields.tsx'

type Part = { code: string; designation: string; name: string }

/** Divides a unit into new ones from a date on; it ends there unless it is kept. */
export function SplitDialog({ unit, onClose }: ChangeDialogProps) {
  const [cause, setCause] = useState<ChangeCause>({ on: null, document: '' })
  const [keeps, setKeeps] = useState(true)
  const fresh: Part = { code: '', designation: unit.designation, name: '' }
  const [parts, setParts] = useState<readonly Part[]>([fresh])
  const split = useEngineCommand('units.split')
  const submit = () => {
    if (!isWhole(cause)) return
    const into = parts.map((part) => ({ ...part, code: part.code.trim(), kind: unit.kind, statCode: null }))
    const done = () => {
      showNotice(text.done)
      onClose()
    }
    split.mutate({ unit: unit.code, keeps, into, ...cause }, { onSuccess: done })
  }
  const change = (place: number, next: Part) => setParts(parts.map((part, at) => (at === place ? next : part)))
  return (
    <FormDialog
      title={text.splitTitle(unit.fullName)}
      submitLabel={text.splitSubmit}
      canSubmit={isWhole(cause) && parts.every(({ code, name }) => code.trim() !== '' && name.trim() !== '')}
      isPending={split.isPending}
      error={split.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Text>{text.splitHelp}</Text>
      <Checkbox label={text.keeps} checked={keeps} onChange={(event) => setKeeps(event.currentTarget.checked)} />
      {parts.map((part, place) => (
        <PartFields key={place} place={place + 1} part={part} onChange={(next) => change(place, next)} />
      ))}
      <Button variant="default" onClick={() => setParts([...parts, fresh])}>
        {text.addPart}
      </Button>
      <CauseFields cause={cause} onChange={setCause} />
    </FormDialog>
  )
}

const fields = ['code', 'designation', 'name'] as const

function PartFields({ place, part, onChange }: { place: number; part: Part; onChange(part: Part): void }) {
  return (
    <Fieldset legend={text.newPart(formatNumber(place))} p="xs">
      <Group grow align="flex-end">
        {fields.map((field) => (
          <TextInput
            key={field}
            label={text[field]}
            required={field !== 'designation'}
            spellCheck={false}
            value={part[field]}
            onChange={(event) => onChange({ ...part, [field]: event.currentTarget.value })}
          />
        ))}
      </Group>
    </Fieldset>
  )
}
