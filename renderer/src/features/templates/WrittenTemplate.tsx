import { Alert } from '@mantine/core'
import { templatesText as text } from '../../text/templatesText.ts'
import { WrittenFiles } from '../../ui/WrittenFiles.tsx'

/** A template that was just written to a file: what to do next, and the way to open it. */
export function WrittenTemplate({ path }: { path: string }) {
  return (
    <Alert color="gray" p={8} my="xs" role="status">
      {text.exported}
      <WrittenFiles paths={[path]} />
    </Alert>
  )
}
