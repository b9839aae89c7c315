import { Alert, Button, Group } from '@mantine/core'
import { lazy, Suspense } from 'react'
import { errorSentence } from '../data/errorSentence.ts'
import { shellText } from '../text/shellText.ts'
import { needsFirstRun } from './needsFirstRun.ts'

const FirstRunScreen = lazy(() =>
  import('../features/firstRun/FirstRunScreen.tsx').then(({ FirstRunScreen }) => ({ default: FirstRunScreen })),
)

/** What is shown where it is not known whose office this is: the first run, or a sentence on what is wrong. */
export function StartProblem({ error }: { error: unknown }) {
  if (needsFirstRun(error))
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
