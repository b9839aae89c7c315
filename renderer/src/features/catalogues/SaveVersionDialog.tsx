import { Checkbox, Radio, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { formatDate } from '../../format/formatDate.ts'
import { cataloguesText as text } from '../../text/cataloguesText.ts'
import { DateField } from '../../ui/DateField.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { newVersionCode, type VersionHead } from './versions.ts'

type Props<C> = {
  content: C
  isPending: boolean
  error: unknown
  /** What keeping it would change, as far as it can be told. */
  preview?(content: C): ReactNode
  onSave(content: C): void
  onClose(): void
}

/** Asks how edited rules are kept: in the version that was edited, or as a new one that holds from a day on. */
export function SaveVersionDialog<C extends VersionHead>(props: Props<C>) {
  const { content, isPending, error, preview, onSave, onClose } = props
  const [isNew, setIsNew] = useState(false)
  const [from, setFrom] = useState<string | null>(null)
  const [name, setName] = useState(content.name)
  const [note, setNote] = useState(content.note)
  const [isDraft, setIsDraft] = useState(content.isDraft)
  const said = { ...content, name: name.trim(), note: note.trim(), isDraft }
  const kept = isNew ? from && { ...said, validFrom: from, code: newVersionCode(from) } : said
  const canSubmit = kept !== null && said.name !== '' && said.note !== ''
  return (
    <FormDialog
      title={text.saveTitle}
      submitLabel={text.save}
      canSubmit={canSubmit}
      isPending={isPending}
      error={error}
      size="lg"
      onSubmit={() => kept && onSave(kept)}
      onClose={onClose}
    >
      <Radio.Group label={text.how} value={isNew ? 'new' : 'same'} onChange={(value) => setIsNew(value === 'new')}>
        <Radio mt={4} value="same" label={text.inPlace(formatDate(content.validFrom))} />
        <Radio mt={4} value="new" label={text.asNew} />
      </Radio.Group>
      {isNew && <DateField label={text.validFrom} required value={from} onChange={setFrom} />}
      <TextInput
        label={text.name}
        required
        spellCheck={false}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        label={text.note}
        required
        spellCheck={false}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Checkbox label={text.isDraft} checked={isDraft} onChange={(event) => setIsDraft(event.currentTarget.checked)} />
      {kept && preview?.(kept)}
    </FormDialog>
  )
}
