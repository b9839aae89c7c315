import { Button, Modal, Table, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useEngineQuery } from '../../data/engineQuery.ts'
import { errorSentence } from '../../data/errorSentence.ts'
import { useEngineCommand } from '../../data/useEngineCommand.ts'
import { formatInstant } from '../../format/formatInstant.ts'
import { figuresText } from '../../text/figuresText.ts'
import { shellText } from '../../text/shellText.ts'
import { CheckedForm } from '../../ui/CheckedForm.tsx'
import { Failure } from '../../ui/Failure.tsx'
import type { FormRow } from './figureForm.ts'
import { figureShown } from './figureTexts.ts'
import type { FormPlace } from './useFigureSaves.ts'

/** What is open about one cell. */
export type CellDialog = { kind: 'note' | 'history'; row: FormRow }

type Props = { dialog: CellDialog | null; place: FormPlace; onClose(): void }

/** The note of a cell, or its past. */
export function CellDialogs({ dialog, place, onClose }: Props) {
  if (!dialog) return null
  const { kind, row } = dialog
  return (
    <Modal
      opened
      onClose={onClose}
      title={figuresText[kind].title(`${row.indicator} – ${row.name}`)}
      closeButtonProps={{ 'aria-label': shellText.close }}
    >
      {kind === 'note' ? (
        <CellNote row={row} place={place} onClose={onClose} />
      ) : (
        <CellHistory row={row} place={place} />
      )}
    </Modal>
  )
}

function CellNote({ row, place, onClose }: { row: FormRow; place: FormPlace; onClose(): void }) {
  const [note, setNote] = useState(row.note ?? '')
  const save = useEngineCommand('figures.saveNote')
  const input = { ...place, indicator: row.indicator, loaiHinh: row.loaiHinh, note }
  return (
    <CheckedForm onSubmit={() => save.mutate(input, { onSuccess: onClose })}>
      <Textarea
        label={figuresText.note.label}
        description={figuresText.note.empty}
        autosize
        minRows={3}
        data-autofocus
        value={note}
        error={save.error ? errorSentence(save.error) : null}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Button type="submit" mt="sm" loading={save.isPending}>
        {figuresText.note.save}
      </Button>
    </CheckedForm>
  )
}

function CellHistory({ row, place }: { row: FormRow; place: FormPlace }) {
  const history = useEngineQuery('figures.history', { ...place, indicator: row.indicator, loaiHinh: row.loaiHinh })
  if (history.error) return <Failure error={history.error} />
  const changes = history.data?.changes ?? []
  if (changes.length === 0) return <Text>{figuresText.history.nothing}</Text>
  const { at, before, after, blank } = figuresText.history
  const shown = (figure: (typeof changes)[number]['before']) => figureShown(figure, row) || blank
  return (
    <Table
      data={{
        head: [at, before, after],
        body: changes.map((change) => [formatInstant(change.at), shown(change.before), shown(change.after)]),
      }}
    />
  )
}
