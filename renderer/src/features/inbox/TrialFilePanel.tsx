import { Text } from '@mantine/core'
import { inboxText as text } from '../../text/inboxText.ts'
import { DifferenceTable } from './DifferenceTable.tsx'
import { FaultList } from './FaultList.tsx'
import { MarkFaults } from './MarkFaults.tsx'
import { NeedsForm } from './NeedsForm.tsx'
import type { TrialFile } from './trialFiles.ts'

type Props = {
  file: TrialFile | undefined
  /** A unit or a reading was chosen: the file is to be looked at again with it. */
  onDecided(key: string): void
}

/** One file of the trial: why it is as it is, what is asked, what is wrong in it and what it would change. */
export function TrialFilePanel({ file, onDecided }: Props) {
  if (!file)
    return (
      <aside className="inboxPanel" aria-label={text.panel}>
        {text.trial.choose}
      </aside>
    )
  const { answer, isTaken } = file
  const marks = [
    text.kind[answer.kind],
    ...(answer.verification === 'unverified' ? [text.unverified] : []),
    ...(answer.isEstimate ? [text.estimate] : []),
  ]
  return (
    <aside className="inboxPanel" aria-label={text.panel} tabIndex={0} data-region>
      <h2 translate="no">{answer.fileName}</h2>
      <Text c="dimmed">{marks.join(' · ')}</Text>
      <p role="status">{answer.reason}</p>
      <NeedsForm file={file} onDecided={onDecided} />
      {answer.kind === 'form' && answer.faults.some(({ places }) => places.length > 0) && (
        <MarkFaults key={file.key} answer={answer} />
      )}
      <FaultList file={file} onDecided={onDecided} />
      {!(isTaken && answer.result === 'accepted') && <DifferenceTable answer={answer} />}
    </aside>
  )
}
