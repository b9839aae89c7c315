import { Alert, Button, CopyButton, Group } from '@mantine/core'
import { shellText } from '../text/shellText.ts'

/** What stands where a screen failed to draw: a sentence and a code, never a stack. */
export function BrokenScreen({ error, reset }: { error: unknown; reset: () => void }) {
  const code = codeOf(error)
  return (
    <main className="screen">
      <Alert color="red" title={shellText.brokenScreenTitle}>
        {shellText.brokenScreen(code)}
        <Group mt="sm">
          <Button onClick={reset}>{shellText.command.refresh}</Button>
          <CopyButton value={code}>
            {({ copied, copy }) => (
              <Button variant="default" onClick={copy}>
                {copied ? shellText.copied : shellText.copyCode}
              </Button>
            )}
          </CopyButton>
        </Group>
      </Alert>
    </main>
  )
}

/** Six signs that stay the same for the same fault, so that two reports of it can be put together. */
function codeOf(error: unknown): string {
  const text = error instanceof Error ? `${error.name}${error.message}${error.stack ?? ''}` : String(error)
  let hash = 0
  for (const sign of text) hash = (hash * 31 + (sign.codePointAt(0) ?? 0)) >>> 0
  return `MH-${hash.toString(36).toUpperCase().padStart(6, '0').slice(-6)}`
}
