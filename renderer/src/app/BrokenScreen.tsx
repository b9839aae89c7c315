import { Alert, Button, CopyButton, Group } from '@mantine/core'
import { settingsText } from '../text/settingsText.ts'
import { shellText } from '../text/shellText.ts'
import { Failure } from '../ui/Failure.tsx'
import { WrittenFiles } from '../ui/WrittenFiles.tsx'
import { useSupportBundle } from './useSupportBundle.ts'

/** What stands where a screen failed to draw: a sentence and a code, never a stack. */
export function BrokenScreen({ error, reset }: { error: unknown; reset: () => void }) {
  const code = codeOf(error)
  const bundle = useSupportBundle()
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
          <Button variant="default" loading={bundle.isPending} onClick={() => bundle.mutate()}>
            {settingsText.exportSupport}
          </Button>
        </Group>
        <Failure error={bundle.error} />
        {bundle.data && <WrittenFiles paths={[bundle.data]} />}
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
