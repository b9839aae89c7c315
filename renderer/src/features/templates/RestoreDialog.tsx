import { Text } from '@mantine/core'
import { useEngineCommand } from '../../data/useEngineCommand.ts'
import { templatesText as text } from '../../text/templatesText.ts'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { showNotice } from '../../ui/showNotice.ts'

type Props = { code: string; title: string; onClose(): void }

/** Asks before going back to the shipped template: the way back needs a copy of the office's own. */
export function RestoreDialog({ code, title, onClose }: Props) {
  const restore = useEngineCommand('templates.restore')
  const done = () => {
    showNotice(text.restored(title))
    onClose()
  }
  return (
    <FormDialog
      title={text.restoreNamed(title)}
      submitLabel={text.restore}
      canSubmit
      isPending={restore.isPending}
      error={restore.error}
      onSubmit={() => restore.mutate({ code }, { onSuccess: done })}
      onClose={onClose}
    >
      <Text>{text.restoreHelp}</Text>
    </FormDialog>
  )
}
