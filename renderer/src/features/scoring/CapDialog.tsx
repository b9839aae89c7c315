import { NumberInput, Select, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { Cap, Rubric } from '#shared/domain/scoring/rubric.ts'
import { rubricText as text } from '../../text/rubricText.ts'
import { FormDialog } from '../../ui/FormDialog.tsx'

type Props = { rubric: Rubric; cap: Cap; onSet(cap: Cap): void; onClose(): void }

/** One cap: what it says, when it holds, and the best level that then remains. */
export function CapDialog({ rubric, cap, onSet, onClose }: Props) {
  const [draft, setDraft] = useState(cap)
  const { when } = draft
  const penalties = rubric.criteria.filter(({ role }) => role === 'penalty')
  const levels = rubric.thresholds.find(({ unitKinds }) => unitKinds.length === 0)?.levels ?? []
  const kinds = [
    ...(penalties.length > 0 ? [{ value: 'penalised', label: text.capKinds.penalised }] : []),
    { value: 'groupBelow', label: text.capKinds.groupBelow },
    ...(cap.when.kind === 'figures' ? [{ value: 'figures', label: text.capFigures }] : []),
  ]
  const choose = (kind: string | null) => {
    if (kind === 'penalised') setDraft({ ...draft, when: { kind: 'penalised', criterion: penalties[0]?.code ?? '' } })
    else if (kind === 'groupBelow')
      setDraft({ ...draft, when: { kind: 'groupBelow', group: rubric.groups[0]?.code ?? '', share: 500 } })
    else setDraft({ ...draft, when: cap.when })
  }
  return (
    <FormDialog
      title={text.capTitle}
      submitLabel={text.capSet}
      canSubmit={draft.name.trim() !== ''}
      isPending={false}
      error={null}
      onSubmit={() => onSet({ ...draft, name: draft.name.trim() })}
      onClose={onClose}
    >
      <Textarea
        label={text.capName}
        required
        data-autofocus
        autosize
        minRows={2}
        spellCheck={false}
        value={draft.name}
        onChange={(event) => setDraft({ ...draft, name: event.currentTarget.value })}
      />
      <Select label={text.capWhen} allowDeselect={false} data={kinds} value={when.kind} onChange={choose} />
      {when.kind === 'penalised' && (
        <Select
          label={text.capCriterion}
          allowDeselect={false}
          data={penalties.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))}
          value={when.criterion}
          onChange={(criterion) => criterion && setDraft({ ...draft, when: { kind: 'penalised', criterion } })}
        />
      )}
      {when.kind === 'groupBelow' && (
        <>
          <Select
            label={text.capGroup}
            allowDeselect={false}
            data={rubric.groups.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))}
            value={when.group}
            onChange={(group) => group && setDraft({ ...draft, when: { ...when, group } })}
          />
          <NumberInput
            label={text.capShare}
            min={0.1}
            max={100}
            decimalScale={1}
            decimalSeparator=","
            value={when.share / 10}
            onChange={(percent) => {
              if (typeof percent === 'number' && percent >= 0.1 && percent <= 100)
                setDraft({ ...draft, when: { ...when, share: Math.round(percent * 10) } })
            }}
          />
        </>
      )}
      <Select
        label={text.capAtMost}
        allowDeselect={false}
        data={levels.map(({ code, name }) => ({ value: code, label: name }))}
        value={draft.atMost}
        onChange={(atMost) => atMost && setDraft({ ...draft, atMost })}
      />
    </FormDialog>
  )
}
