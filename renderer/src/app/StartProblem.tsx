import { Alert, Button } from '@mantine/core'
import { errorSentence } from '../data/errorSentence.ts'
import { shellText } from '../text/shellText.ts'

/** What is shown where the program cannot even say whose office it is. */
export function StartProblem({ error }: { error: unknown }) {
  return (
    <main className="screen">
      <Alert color="red" title={shellText.cannotStart}>
        <p>{errorSentence(error)}</p>
        <Button onClick={() => window.location.reload()}>{shellText.command.refresh}</Button>
      </Alert>
    </main>
  )
}
