import { Button, Group, Modal, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { shellText } from '../../text/shellText.ts'
import { pasteText as text } from '../../text/pasteText.ts'
import { CheckedForm } from '../CheckedForm.tsx'
import { Failure } from '../Failure.tsx'
import { parseTsv } from '../grid/model/parseTsv.ts'
import type { PasteFault } from './pasteFault.ts'
import { PastePreview } from './PastePreview.tsx'
import './paste.css'

type Taken = { added: number; read: number; duplicates?: readonly number[]; faults: readonly PasteFault[] }

type Props = {
  title: string
  /** The names of the columns, in the order they are read without a row of titles. */
  columns: readonly string[]
  /** Rows of a file; without them the dialog asks for a paste. */
  rows: readonly (readonly string[])[] | null
  /** Takes the rows in, or with `dryRun` only says what is wrong. */
  take(rows: string[][], dryRun: boolean): Promise<Taken>
  onDone(added: number): void
  onClose(): void
}

/** Many rows at once: pasted or read from a file, shown with every fault named, mended in place, and only then kept. */
export function PasteDialog({ title, columns, rows: first, take, onDone, onClose }: Props) {
  const [rows, setRows] = useState<string[][] | null>(first && first.map((row) => [...row]))
  const trial = useMutation({ mutationFn: (wanted: string[][]) => take(wanted, true) })
  const save = useMutation({ mutationFn: (wanted: string[][]) => take(wanted, false) })
  const { mutate: tryOut } = trial
  const show = (wanted: string[][]) => {
    setRows(wanted)
    tryOut(wanted)
  }
  useEffect(() => {
    if (first) tryOut(first.map((row) => [...row]))
  }, [first, tryOut])
  const fresh = (trial.data?.read ?? 0) - (trial.data?.duplicates?.length ?? 0)
  const canSave = rows !== null && trial.data?.faults.length === 0 && fresh > 0 && !trial.isPending
  return (
    <Modal opened onClose={onClose} title={title} size="90%" closeButtonProps={{ 'aria-label': shellText.close }}>
      <div className="pasteDialog">
        {rows === null ? (
          <PasteField columns={columns} onPaste={(pasted) => show(parseTsv(pasted))} />
        ) : (
          <PastePreview rows={rows} columns={columns} checked={trial.data} onMend={show} />
        )}
        <Failure error={trial.error ?? save.error} />
        <Group justify="flex-end">
          {rows !== null && first === null && (
            <Button variant="default" onClick={() => setRows(null)}>
              {text.again}
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            {shellText.cancel}
          </Button>
          <Button
            disabled={!canSave}
            loading={save.isPending}
            onClick={() => rows && save.mutate(rows, { onSuccess: ({ added }) => onDone(added) })}
          >
            {text.save(String(Math.max(fresh, 0)))}
          </Button>
        </Group>
      </div>
    </Modal>
  )
}

function PasteField({ columns, onPaste }: { columns: readonly string[]; onPaste(text: string): void }) {
  const [typed, setTyped] = useState('')
  return (
    <CheckedForm className="dialogForm" onSubmit={() => onPaste(typed)}>
      <Textarea
        label={text.label}
        required
        description={text.columns(columns.join(', '))}
        data-autofocus
        rows={8}
        spellCheck={false}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData('text/plain')
          if (typed !== '' || pasted.trim() === '') return
          event.preventDefault()
          onPaste(pasted)
        }}
      />
      <Group justify="flex-end">
        <Button type="submit" variant="default">
          {text.preview}
        </Button>
      </Group>
    </CheckedForm>
  )
}
