import { Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { shellText } from '../text/shellText.ts'

/** Shows one sentence for a while with a way to take back what it tells of. */
export function showUndoNotice(sentence: string, undo: () => void): void {
  const id = notifications.show({
    color: 'gray',
    closeButtonProps: { 'aria-label': shellText.close },
    message: (
      <Group justify="space-between" wrap="nowrap">
        <span>{sentence}</span>
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => {
            notifications.hide(id)
            undo()
          }}
        >
          {shellText.command.undo}
        </Button>
      </Group>
    ),
  })
}
