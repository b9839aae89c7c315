import { Select } from '@mantine/core'
import { useState } from 'react'
import { loaiHinhs, type LoaiHinh } from '#shared/domain/orgTree/orgUnit.ts'
import { useEngineCommand } from '../../data/useEngineCommand.ts'
import { committeesText as text } from '../../text/committeesText.ts'
import { loaiHinhNames } from '../../text/loaiHinhNames.ts'
import { DateField } from '../../ui/DateField.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { showNotice } from '../../ui/showNotice.ts'

type Props = { unit: { code: string; name: string }; on: string; onClose(): void }

/** Records that a unit has a committee of its own from a day on; its members come next. */
export function SetUpDialog({ unit, on, onClose }: Props) {
  const [from, setFrom] = useState<string | null>(on)
  const [loaiHinh, setLoaiHinh] = useState<LoaiHinh>('X')
  const save = useEngineCommand('committees.save')
  const done = () => {
    showNotice(text.saved)
    onClose()
  }
  return (
    <FormDialog
      title={text.setUpTitle(unit.name)}
      submitLabel={text.save}
      canSubmit={from !== null}
      isPending={save.isPending}
      error={save.error}
      onSubmit={() => from !== null && save.mutate({ unit: unit.code, loaiHinh, from }, { onSuccess: done })}
      onClose={onClose}
    >
      <DateField label={text.from} required value={from} onChange={setFrom} />
      <Select
        label={text.loaiHinh}
        allowDeselect={false}
        data={loaiHinhs.map((value) => ({ value, label: loaiHinhNames[value] }))}
        value={loaiHinh}
        onChange={(wanted) => setLoaiHinh(loaiHinhs.find((it) => it === wanted) ?? loaiHinh)}
      />
    </FormDialog>
  )
}
