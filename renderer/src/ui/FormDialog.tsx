import { Button, Group, Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { shellText } from '../text/shellText.ts'
import { Failure } from './Failure.tsx'

type Props = {
  title: string
  submitLabel: string
  /** False while what is filled in cannot be sent. */
  canSubmit: boolean
  isPending: boolean
  error: unknown
  /** How wide it is; the fields of a wide one stand in two columns. */
  size?: 'md' | 'xl'
  onSubmit(): void
  onClose(): void
  children: ReactNode
}

/** A dialog with fields, what went wrong, and one button that sends them; Enter sends, Esc closes. */
export function FormDialog({
  title,
  submitLabel,
  canSubmit,
  isPending,
  error,
  size = 'md',
  onSubmit,
  onClose,
  children,
}: Props) {
  return (
    <Modal opened size={size} onClose={onClose} title={title} closeButtonProps={{ 'aria-label': shellText.close }}>
      <form
        className="dialogForm"
        onSubmit={(event) => {
          event.preventDefault()
          if (canSubmit) onSubmit()
        }}
      >
        {size === 'xl' ? <div className="dialogColumns">{children}</div> : children}
        <Failure error={error} />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            {shellText.cancel}
          </Button>
          <Button type="submit" disabled={!canSubmit} loading={isPending}>
            {submitLabel}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
