import { TextInput } from '@mantine/core'
import { unitsText as text } from '../../text/unitsText.ts'
import { DateField } from '../../ui/DateField.tsx'
import type { TreeUnit } from './unitRows.ts'

/** What every dialog about a unit is given. */
export type ChangeDialogProps = { unit: TreeUnit; units: readonly TreeUnit[]; onClose(): void }

/** From when a change holds, and the document behind it. */
export type ChangeCause = { on: string | null; document: string }

/** Whether a cause is whole, so that the change can be recorded. */
export function isWhole(cause: ChangeCause): cause is { on: string; document: string } {
  return cause.on !== null && cause.document.trim() !== ''
}

/** The fields of a cause. */
export function CauseFields({ cause, onChange }: { cause: ChangeCause; onChange(cause: ChangeCause): void }) {
  return (
    <>
      <DateField label={text.on} required value={cause.on} onChange={(on) => onChange({ ...cause, on })} />
      <TextInput
        label={text.document}
        placeholder={text.documentHint}
        required
        spellCheck={false}
        value={cause.document}
        onChange={(event) => onChange({ ...cause, document: event.currentTarget.value })}
      />
    </>
  )
}
