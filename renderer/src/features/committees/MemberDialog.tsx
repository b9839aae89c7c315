import { MultiSelect, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { committeeRoles } from '#shared/domain/committees/committee.ts'
import { loaiHinhs } from '#shared/domain/orgTree/orgUnit.ts'
import { committeeRoleNames } from '#shared/text/committeeNames.ts'
import { useEngineCommand } from '../../data/useEngineCommand.ts'
import { committeesText as text } from '../../text/committeesText.ts'
import { loaiHinhNames } from '../../text/loaiHinhNames.ts'
import { DateField } from '../../ui/DateField.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { showNotice } from '../../ui/showNotice.ts'
import type { Member } from './committeeTypes.ts'

type Props = { committee: number; member: Member | null; on: string; onClose(): void }

const textFields = ['partyPost', 'governmentPost', 'fields'] as const

/** Adds a member or changes one. */
export function MemberDialog({ committee, member, on, onClose }: Props) {
  const fresh = { name: '', role: 'member' as const, partyPost: '', governmentPost: '', fields: '', loaiHinh: [] }
  const { id, ...kept } = member ?? { id: null, ...fresh, from: on, until: null }
  const [draft, setDraft] = useState<Omit<Member, 'id'>>(kept)
  const [from, setFrom] = useState<string | null>(kept.from)
  const save = useEngineCommand('committees.saveMember')
  const done = () => {
    showNotice(text.saved)
    onClose()
  }
  return (
    <FormDialog
      title={member ? text.changeTitle(member.name) : text.addTitle}
      submitLabel={text.save}
      size="xl"
      canSubmit={draft.name.trim() !== '' && from !== null}
      isPending={save.isPending}
      error={save.error}
      onSubmit={() => from !== null && save.mutate({ ...draft, from, id, committee }, { onSuccess: done })}
      onClose={onClose}
    >
      <TextInput
        label={text.name}
        required
        data-autofocus
        spellCheck={false}
        value={draft.name}
        onChange={(event) => setDraft({ ...draft, name: event.currentTarget.value })}
      />
      <Select
        label={text.role}
        allowDeselect={false}
        data={committeeRoles.map((role) => ({ value: role, label: committeeRoleNames[role] }))}
        value={draft.role}
        onChange={(wanted) => {
          const role = committeeRoles.find((it) => it === wanted)
          if (role) setDraft({ ...draft, role })
        }}
      />
      {textFields.map((field) => (
        <TextInput
          key={field}
          label={text[field]}
          spellCheck={false}
          value={draft[field]}
          onChange={(event) => setDraft({ ...draft, [field]: event.currentTarget.value })}
        />
      ))}
      <MultiSelect
        size="xs"
        label={text.loaiHinh}
        data={loaiHinhs.map((value) => ({ value, label: loaiHinhNames[value] }))}
        value={draft.loaiHinh}
        onChange={(wanted) => setDraft({ ...draft, loaiHinh: loaiHinhs.filter((it) => wanted.includes(it)) })}
      />
      <DateField label={text.from} required value={from} onChange={setFrom} />
      <DateField label={text.until} value={draft.until} onChange={(until) => setDraft({ ...draft, until })} />
    </FormDialog>
  )
}
