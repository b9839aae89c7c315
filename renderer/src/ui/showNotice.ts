import { notifications } from '@mantine/notifications'
import { shellText } from '../text/shellText.ts'

/** Shows one sentence for a while below the middle of the screen. */
export function showNotice(sentence: string): void {
  notifications.show({ message: sentence, color: 'gray', closeButtonProps: { 'aria-label': shellText.close } })
}
