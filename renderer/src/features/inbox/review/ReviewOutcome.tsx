import { Alert } from '@mantine/core'
import { WrittenFiles } from '../../../ui/WrittenFiles.tsx'
import type { ReviewResult } from './useReviewWork.ts'

/** What came of accepting or returning: the files to send back, and why some were not taken. */
export function ReviewOutcome({ result }: { result: ReviewResult }) {
  if (result.files.length + result.refusals.length === 0) return null
  return (
    <div role="status">
      {result.refusals.map((sentence) => (
        <Alert key={sentence} color="red" variant="light" p={8}>
          {sentence}
        </Alert>
      ))}
      <WrittenFiles paths={result.files} />
    </div>
  )
}
