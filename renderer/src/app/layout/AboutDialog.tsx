import { Modal, Text } from '@mantine/core'
import { shellText } from '../../text/shellText.ts'
import { closeShellDialog, useShellDialog } from '../dialogs.ts'
import { usePlace } from '../place.ts'

/** What this program is and whose office it serves here. */
export function AboutDialog() {
  const isOpen = useShellDialog((state) => state.open === 'about')
  const { office } = usePlace()
  return (
    <Modal
      opened={isOpen}
      onClose={closeShellDialog}
      title={shellText.productName}
      closeButtonProps={{ 'aria-label': shellText.close }}
    >
      <Text>{shellText.aboutText}</Text>
      <Text mt="sm">
        {shellText.unit}: {office.unit.name}
      </Text>
    </Modal>
  )
}
