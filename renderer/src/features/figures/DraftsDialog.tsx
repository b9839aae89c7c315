import { Button, Text, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useEngineQuery } from '../../data/engineQuery.ts'
import { savesDone } from '../../data/saveQueue.ts'
import { useEngineCommand } from '../../data/useEngineCommand.ts'
import { formatInstant } from '../../format/formatInstant.ts'
import { figuresText } from '../../text/figuresText.ts'
import { Failure } from '../../ui/Failure.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { showNotice } from '../../ui/showNotice.ts'
import { showUndoNotice } from '../../ui/showUndoNotice.tsx'

const text = figuresText.draft

type Props = { unit: string; period: string; onClose(): void; onRestored(): void }

/** Ctrl+S: keeps what stands in the report under a name, and goes back to an earlier named version. */
export function DraftsDialog({ unit, period, onClose, onRestored }: Props) {
  const [name, setName] = useState(() => text.usualName(formatInstant(new Date().toISOString())))
  const drafts = useEngineQuery('drafts.list', { unit, period })
  const keep = useEngineCommand('drafts.keep')
  const restore = useRestore({ unit, period, onRestored })
  const submit = async () => {
    await savesDone()
    keep.mutate(
      { unit, period, name },
      {
        onSuccess: (kept) => {
          showNotice(text.kept(kept.name))
          onClose()
        },
      },
    )
  }
  return (
    <FormDialog
      title={text.title}
      submitLabel={text.submit}
      canSubmit={name.trim() !== ''}
      isPending={keep.isPending}
      error={keep.error}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <Text>{text.help}</Text>
      <TextInput
        label={text.name}
        required
        spellCheck={false}
        data-autofocus
        value={name}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Failure error={drafts.error ?? restore.error} />
      {drafts.data && drafts.data.drafts.length > 0 && (
        <table className="plainTable" aria-label={text.list}>
          <tbody>
            {drafts.data.drafts.map((draft) => (
              <tr key={draft.id}>
                <td>{draft.name}</td>
                <td>{formatInstant(draft.at)}</td>
                <td>
                  <Button
                    size="compact-xs"
                    variant="default"
                    aria-label={text.restoreNamed(draft.name)}
                    onClick={() => {
                      restore.run(draft)
                      onClose()
                    }}
                  >
                    {text.restore}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </FormDialog>
  )
}

function useRestore({ unit, period, onRestored }: Omit<Props, 'onClose'>) {
  const queries = useQueryClient()
  const restore = useEngineCommand('drafts.restore')
  const goBack = async (draft: { id: number; name: string }, isUndo: boolean) => {
    await savesDone()
    const { before } = await restore.mutateAsync({ unit, period, id: draft.id, nameOfBefore: text.before(draft.name) })
    await queries.invalidateQueries()
    onRestored()
    if (isUndo) showNotice(text.undone)
    else showUndoNotice(text.restored(draft.name), () => void goBack(before, true))
  }
  return {
    error: restore.error,
    run: (draft: { id: number; name: string }) => void goBack(draft, false).catch(() => {}),
  }
}
