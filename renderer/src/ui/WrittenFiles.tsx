import { Button, Group, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useHost } from '../data/programContext.ts'
import { writtenFilesText as text } from '../text/writtenFilesText.ts'
import { Failure } from './Failure.tsx'

/** Files that the program wrote: their names, a way to open each and to see it in its folder. */
export function WrittenFiles({ paths }: { paths: readonly string[] }) {
  const host = useHost()
  const run = useMutation({ mutationFn: (action: () => Promise<unknown>) => action() })
  return (
    <div role="group" aria-label={text.files}>
      {paths.map((path) => {
        const name = fileNameOf(path)
        return (
          <Group key={path} gap={6} my={2}>
            <Text className="fileName" translate="no" title={path}>
              {name}
            </Text>
            {isOpenable(name) && (
              <Button
                size="compact-xs"
                variant="default"
                aria-label={text.openNamed(name)}
                onClick={() => run.mutate(() => host.openFile(path))}
              >
                {text.open}
              </Button>
            )}
            <Button
              size="compact-xs"
              variant="default"
              aria-label={text.showNamed(name)}
              onClick={() => run.mutate(() => host.call('shell.showInFolder', { path }))}
            >
              {text.show}
            </Button>
          </Group>
        )
      })}
      <Failure error={run.error} />
    </div>
  )
}

function fileNameOf(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path
}

function isOpenable(name: string): boolean {
  return /\.(docx|xlsx|pdf)$/i.test(name)
}
