import { Alert } from '@mantine/core'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { shellText } from '../text/shellText.ts'
import { emptyFields, fieldName } from './emptyFields.ts'

type Props = {
  className?: string
  'aria-label'?: string
  /** False while something else than an empty required field keeps the form from being sent. */
  canSubmit?: boolean
  /** What to do then, as one sentence. */
  notReady?: string
  onSubmit(): void
  children: ReactNode
  /** The buttons, below what is still missing. */
  buttons?: ReactNode
}

/**
 * A form that names in Vietnamese what is still to be filled in, puts the cursor there and marks the field; the browser's own
 * bubble, which speaks the system's language, stays away. Enter sends it.
 */
export function CheckedForm({ canSubmit = true, notReady, onSubmit, children, buttons, ...frame }: Props) {
  const form = useRef<HTMLFormElement>(null)
  const [isTried, setTried] = useState(false)
  const [missing, setMissing] = useState<readonly string[]>([])
  useEffect(() => {
    if (!isTried || !form.current) return
    const names = emptyFields(form.current).map(fieldName)
    setMissing((old) => (old.join('\n') === names.join('\n') ? old : names))
  })
  const submit = (target: HTMLFormElement) => {
    const [first] = emptyFields(target)
    setTried(first !== undefined || !canSubmit)
    if (first) first.focus()
    else if (canSubmit) onSubmit()
  }
  const sentence = missing.length > 0 ? shellText.fillIn(missing.join(', ')) : (notReady ?? shellText.notReady)
  const isStopped = isTried && (missing.length > 0 || !canSubmit)
  return (
    // eslint-disable-next-line no-restricted-syntax -- the one place where it is allowed
    <form
      {...frame}
      ref={form}
      noValidate
      data-tried={isStopped || undefined}
      style={{ '--fill-in': `"${shellText.fillInHere}"` } as React.CSSProperties}
      onSubmit={(event) => {
        event.preventDefault()
        submit(event.currentTarget)
      }}
    >
      {children}
      {isStopped && (
        <Alert color="red" variant="light" p={8} role="alert">
          {sentence}
        </Alert>
      )}
      {buttons}
    </form>
  )
}
