import { Button, Group, Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { shellText } from '../text/shellText.ts'
import { CheckedForm } from './CheckedForm.tsx'
import { Failure } from './Failure.tsx'

type Props = {
  title: string
  submitLabel: string
  /** False while what is filled in cannot be sent. */
  canSubmit: boolean
  /** What to do while it is false although every required field is filled in. */
  notReady?: string
  isPending: boolean
  error: unknown
  /** How wide it is; the fields of `xl` stand in two columns, 90% is for a grid. */
  size?: 'md' | 'lg' | 'xl' | '90%'
  onSubmit(): void
  onClose(): void
  children: ReactNode
}

/** A dialog with fields, what went wrong, and one button that sends them; Enter sends, Esc closes. */
export function FormDialog({
  title,
  submitLabel,
  canSubmit,
  notReady,
  isPending,
  error,
  size = 'md',
  onSubmit,
  onClose,
  children,
}: Props) {
  return (
    <Modal opened size={size} onClose={onClose} title={title} closeButtonProps={{ 'aria-label': shellText.close }}>
      <CheckedForm
        className="dialogForm"
        canSubmit={canSubmit}
        {...(notReady === undefined ? {} : { notReady })}
        onSubmit={onSubmit}
        buttons={
          <Group justify="flex-end" mt="md">
            <Button variant="default" onClick={onClose}>
              {shellText.cancel}
            </Button>
            <Button type="submit" loading={isPending}>
              {submitLabel}
            </Button>
          </Group>
        }
      >
        {size === 'xl' ? <div className="dialogColumns">{children}</div> : children}
        <Failure error={error} />
      </CheckedForm>
    </Modal>
  )
}
