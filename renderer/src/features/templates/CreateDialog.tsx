import { Select, Text } from '@mantine/core'
import { useState } from 'react'
import { usePlace } from '../../app/place.ts'
import { useEngineJob } from '../../app/useEngineJob.ts'
import { useEngineQuery } from '../../data/engineQuery.ts'
import { useHost } from '../../data/programContext.ts'
import { outlineNames, templatesText as text } from '../../text/templatesText.ts'
import { DateField } from '../../ui/DateField.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { askWhereToWrite } from './askForTemplate.ts'

type Props = { onWritten(path: string): void; onClose(): void }

/** Writes a fresh template with every section of an outline. */
export function CreateDialog({ onWritten, onClose }: Props) {
  const { today } = usePlace()
  const host = useHost()
  const catalogues = useEngineQuery('catalogues.list', {})
  const create = useEngineJob('templates.create', text.createWork)
  const [outline, setOutline] = useState<string | null>(null)
  const [on, setOn] = useState<string | null>(today)
  const codes = (catalogues.data?.entries ?? []).filter(({ kind }) => kind === 'outlines').map(({ code }) => code)
  const submit = async () => {
    if (outline === null || on === null) return
    const path = await askWhereToWrite(host, `mau-moi-${outline}`, 'word')
    if (path !== null) create.mutate({ outline, on, path }, { onSuccess: (made) => onWritten(made.path) })
  }
  return (
    <FormDialog
      title={text.createTitle}
      submitLabel={text.createSubmit}
      canSubmit={outline !== null && on !== null}
      isPending={create.isPending}
      error={catalogues.error ?? create.error}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <Text>{text.createHelp}</Text>
      <Select
        label={text.outline}
        required
        data-autofocus
        openOnFocus={false}
        data={[...new Set(codes)].map((code) => ({ value: code, label: outlineNames[code] ?? code }))}
        value={outline}
        onChange={setOutline}
      />
      <DateField label={text.on} required value={on} onChange={setOn} />
    </FormDialog>
  )
}
