import { Button, Text } from '@mantine/core'
import type { FileAnswer } from '#shared/contract/inboxContract.ts'
import { useEngineJob } from '../../app/useEngineJob.ts'
import { useHost } from '../../data/programContext.ts'
import { formatNumber } from '../../format/formatNumber.ts'
import { inboxText as text } from '../../text/inboxText.ts'
import { Failure } from '../../ui/Failure.tsx'
import { WrittenFiles } from '../../ui/WrittenFiles.tsx'

/** Saves the sender's own workbook with its faulty cells marked and explained. */
export function MarkFaults({ answer }: { answer: Pick<FileAnswer, 'path' | 'entry' | 'fileName'> }) {
  const host = useHost()
  const mark = useEngineJob('inbox.diagnose', text.marking)
  const { path, entry, fileName } = answer
  const source = path !== null ? { path } : entry !== null ? { entry } : null
  const run = async () => {
    const { path: out } = await host.call('shell.chooseSavePath', {
      title: text.mark,
      purpose: 'hop-nhan',
      filters: [{ name: text.fileKinds.form, extensions: ['xlsx'] }],
      suggestedName: text.markedName(fileName).slice(-120),
    })
    if (out !== null && source) mark.mutate({ ...source, out })
  }
  const marked = mark.data?.marked
  return (
    <div className="markFaults">
      <Button variant="default" loading={mark.isPending} disabled={source === null} onClick={() => void run()}>
        {text.mark}
      </Button>
      <Failure error={mark.error} />
      {mark.data && <Text role="status">{marked ? text.marked(formatNumber(marked.cells)) : text.nothingToMark}</Text>}
      {marked && <WrittenFiles paths={[marked.path]} />}
    </div>
  )
}
