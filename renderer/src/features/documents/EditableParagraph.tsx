import { Button, Group, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useEngineCommand } from '../../data/useEngineCommand.ts'
import { documentsText as words } from '../../text/documentsText.ts'
import { shellText } from '../../text/shellText.ts'
import { Failure } from '../../ui/Failure.tsx'
import { showUndoNotice } from '../../ui/showUndoNotice.tsx'
import type { DocumentReport } from './documentReport.ts'

type Props = { report: DocumentReport; id: string; text: string }

/** One paragraph of the report; a person may word it anew, and go back to what the program writes. */
export function EditableParagraph({ report, id, text }: Props) {
  const [isEditing, setEditing] = useState(false)
  const close = () => setEditing(false)
  if (isEditing) return <ParagraphEditor report={report} id={id} text={text} onClose={close} />
  return (
    <div className="paperParagraph">
      <p>{text}</p>
      <Button
        size="compact-xs"
        variant="default"
        aria-label={words.editNamed(text.slice(0, 40))}
        onClick={() => setEditing(true)}
      >
        {words.edit}
      </Button>
    </div>
  )
}

function ParagraphEditor({ report, id, text, onClose }: Props & { onClose(): void }) {
  const [typed, setTyped] = useState(text)
  const edit = useEngineCommand('reports.editParagraph')
  const save = (next: string | null) => {
    // What stood there before may be a person's words or the program's; only the latter follow the figures.
    const undo = () => edit.mutate({ ...report, paragraph: id, text: next === null ? text : null })
    const done = () => {
      showUndoNotice(next === null ? words.restored : words.edited, undo)
      onClose()
    }
    // A promise and not a callback of the hook: the editor may be gone by then.
    void edit.mutateAsync({ ...report, paragraph: id, text: next }).then(done, () => {})
  }
  return (
    <div className="paragraphEditor">
      <Textarea
        aria-label={words.editing}
        autosize
        minRows={3}
        autoFocus
        spellCheck={false}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && !event.nativeEvent.isComposing && onClose()}
      />
      <Failure error={edit.error} />
      <Group gap={6} mt={4}>
        <Button
          size="compact-sm"
          loading={edit.isPending}
          disabled={typed.trim() === '' || typed === text}
          onClick={() => save(typed)}
        >
          {words.saveEdit}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => save(null)}>
          {words.generated}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onClose}>
          {shellText.cancel}
        </Button>
      </Group>
    </div>
  )
}
