import { Select, Switch } from '@mantine/core'
import { useState } from 'react'
import type { RegisterDefinition } from '#shared/domain/registers/registerDefinition.ts'
import { typedValue } from '#shared/domain/registers/typedValue.ts'
import { usePlace } from '../../app/place.ts'
import { useEngineQuery } from '../../data/engineQuery.ts'
import { useEngineCommand } from '../../data/useEngineCommand.ts'
import { loaiHinhNames } from '../../text/loaiHinhNames.ts'
import { registersText as text } from '../../text/registersText.ts'
import { DateField } from '../../ui/DateField.tsx'
import { foldedFilter } from '../../ui/foldedFilter.ts'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { showNotice } from '../../ui/showNotice.ts'
import { EventFormField } from './EventFormField.tsx'
import type { RegisterEvent } from './registerTypes.ts'

type Props = { definition: RegisterDefinition; event: RegisterEvent | null; onClose(): void }
type Draft = { on: string | null; unit: string; loaiHinh: string | null; values: Readonly<Record<string, string>> }
type Faults = readonly { field: string; sentence: string }[]

/** One event, typed: the register's own fields in their order. Adding can go on with the next one. */
export function EventForm({ definition, event, onClose }: Props) {
  const { unit, today } = usePlace()
  const units = useEngineQuery('units.tree', { on: today }).data?.units ?? []
  const choices = units.map(({ code, fullName }) => ({ value: code, label: `${fullName} (${code})` }))
  const fresh: Draft = { on: today, unit, loaiHinh: null, values: {} }
  const [draft, setDraft] = useState<Draft>(event ? draftOf(definition, event) : fresh)
  const [goesOn, setGoesOn] = useState(false)
  const [faults, setFaults] = useState<Faults>([])
  const add = useEngineCommand('registers.add')
  const change = useEngineCommand('registers.change')
  const faultOf = (field: string) => faults.find((fault) => fault.field === field)?.sentence ?? null
  const done = (found: Faults) => {
    setFaults(found)
    if (found.length > 0) return
    showNotice(text.saved)
    if (goesOn && !event) setDraft({ ...draft, values: {} })
    else onClose()
  }
  const submit = () => {
    const { on, loaiHinh, values } = draft
    const input = {
      unit: draft.unit,
      on: on ?? '',
      values,
      ...(loaiHinh === null ? {} : { loaiHinh: asLoaiHinh(loaiHinh) }),
    }
    const onSuccess = (answer: { faults: Faults }) => done(answer.faults)
    if (event) change.mutate({ id: event.id, ...input }, { onSuccess })
    else add.mutate({ register: definition.code, ...input }, { onSuccess })
  }
  return (
    <FormDialog
      title={event ? text.changeTitle(event.title) : text.addTitle(definition.name)}
      submitLabel={text.save}
      size="xl"
      canSubmit={draft.on !== null}
      isPending={add.isPending || change.isPending}
      error={add.error ?? change.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <DateField
        label={definition.dateName}
        required
        value={draft.on}
        error={faultOf('on')}
        onChange={(on) => setDraft({ ...draft, on })}
      />
      {definition.fields.map((field, place) => (
        <EventFormField
          key={field.code}
          field={field}
          value={draft.values[field.code] ?? ''}
          error={faultOf(field.code)}
          units={choices}
          isFirst={place === 0}
          on={draft.on}
          onChange={(value) => setDraft({ ...draft, values: { ...draft.values, [field.code]: value } })}
        />
      ))}
      {definition.loaiHinh.length > 0 && (
        <Select
          label={text.loaiHinh}
          placeholder={text.usual}
          clearable={event === null}
          clearButtonProps={{ 'aria-label': text.usual }}
          error={faultOf('loaiHinh')}
          data={definition.loaiHinh.map((value) => ({ value, label: loaiHinhNames[value] }))}
          value={draft.loaiHinh}
          onChange={(loaiHinh) => setDraft({ ...draft, loaiHinh })}
        />
      )}
      <Select
        label={text.unitOf}
        required
        searchable
        filter={foldedFilter}
        limit={60}
        allowDeselect={false}
        error={faultOf('unit')}
        data={choices}
        value={draft.unit}
        onChange={(code) => code !== null && setDraft({ ...draft, unit: code })}
      />
      {!event && <Switch label={text.goOn} checked={goesOn} onChange={(it) => setGoesOn(it.currentTarget.checked)} />}
    </FormDialog>
  )
}

/** The event's fields as they are typed. A unit is kept by its identity and typed by its name. */
function draftOf(definition: RegisterDefinition, event: RegisterEvent): Draft {
  const typed = definition.fields
    .filter(({ type }) => type !== 'file')
    .map((field) => [field.code, typedText(field, event)])
  return {
    on: event.on,
    unit: event.unit.code,
    loaiHinh: event.loaiHinh === '-' ? null : event.loaiHinh,
    values: Object.fromEntries(typed) as Record<string, string>,
  }
}

function typedText(field: RegisterDefinition['fields'][number], { values, shown }: RegisterEvent): string {
  const value = values[field.code]
  const isKept = field.type === 'date' || field.type === 'choice'
  if (isKept) return typeof value === 'string' ? value : ''
  return field.type === 'unit' ? (shown[field.code] ?? '') : typedValue(field, value, String)
}

function asLoaiHinh(text: string): 'X' | 'C' | 'D' {
  return text === 'X' || text === 'D' ? text : 'C'
}
