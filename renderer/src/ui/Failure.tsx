import { Alert } from '@mantine/core'
import { errorSentence } from '../data/errorSentence.ts'

/** What a call ended with, as one sentence; nothing while there is no error. */
export function Failure({ error }: { error: unknown }) {
  if (error === null || error === undefined) return null
  return (
    <Alert color="red" variant="light" p={8} role="alert">
      {errorSentence(error)}
    </Alert>
  )
}
