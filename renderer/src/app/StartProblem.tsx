import { Alert, Button, Group } from '@mantine/core'
import { Refusal } from '#shared/contract/failure.ts'
import { lazy, Suspense } from 'react'
import { errorSentence } from '../data/errorSentence.ts'
import { shellText } from '../text/shellText.ts'

const FirstRunScreen = lazy(() =>
  import('../features/firstRun/FirstRunScreen.tsx').then(({ FirstRunScreen }) => ({ default: FirstRunScreen })),
)

/** What is shown where it is not known whose office this is: the first run, or a sentence on what is wrong. */
export function StartProblem({ error }: { error: unknown }) {
  const isFirstRun = error instanceof Refusal && ['databaseMissing', 'databaseEmpty'].includes(error.failure.code)
  if (isFirstRun)
    return (
      <Suspense>
        <FirstRunScreen />
      </Suspense>
    )
  return (
    <main className="screen">
      <Alert color="red" title={shellText.cannotStart}>
        <p>{errorSentence(error)}</p>
        <Group>
          <Button onClick={() => window.location.reload()}>{shellText.command.refresh}</Button>
        </Group>
      </Alert>
    </main>
  )
}
