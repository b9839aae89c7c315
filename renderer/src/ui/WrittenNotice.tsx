import { Button, Group, Paper, Text } from '@mantine/core'
import { writtenFilesText as text } from '../text/writtenFilesText.ts'
import { Failure } from './Failure.tsx'
import { WrittenFiles } from './WrittenFiles.tsx'

type Props = {
  /** Null until something was written. */
  paths: readonly string[] | null
  error: unknown
  /** What was written, where more is to be said of it than the names of the files. */
  saying?: string | undefined
  onHide(): void
}

/** What came of a button that writes files: hangs below the row of the button, and moves nothing in it. */
export function WrittenNotice({ paths, error, saying = text.written, onHide }: Props) {
  const hasFailed = error !== null && error !== undefined
  if (paths === null && !hasFailed) return null
  return (
    <Paper withBorder shadow="md" p="xs" className="writtenNotice notPrinted" role="status">
      <Group justify="space-between" wrap="nowrap">
        <Text fw={600}>{hasFailed ? text.notDone : saying}</Text>
        <Button size="compact-xs" variant="subtle" onClick={onHide}>
          {text.hide}
        </Button>
      </Group>
      <Failure error={error} />
      {paths !== null && !hasFailed && <WrittenFiles paths={paths} />}
    </Paper>
  )
}
