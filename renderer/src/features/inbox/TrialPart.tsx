import { Button, Group, Text, Tooltip } from '@mantine/core'
import { formResults } from '#shared/domain/exchange/formVerdict.ts'
import { generalYes } from '#shared/domain/exchange/takingNeeds.ts'
import { formatNumber } from '../../format/formatNumber.ts'
import { inboxText as text } from '../../text/inboxText.ts'
import { agreeToAll, closeTrial, isKeepable, isReady, useTrialFiles, type TrialFile } from './trialFiles.ts'
import { TrialFilePanel } from './TrialFilePanel.tsx'
import { TrialTable } from './TrialTable.tsx'
import type { useTrial } from './useTrial.ts'

/** The trial: what each file is, what it would change and what is asked; then the taking, with a clear end. */
export function TrialPart({ trial }: { trial: ReturnType<typeof useTrial> }) {
  const { files, selected } = useTrialFiles()
  const ready = files.filter((file) => file.isChecked && isReady(file))
  const keepable = files.filter(isKeepable).length
  const hasGeneral = files.some(({ answer, decision }) =>
    answer.needs.some((need) => generalYes.includes(need) && !decision.agreed.includes(need)),
  )
  const isDone = files.some(({ isTaken }) => isTaken)
  return (
    <>
      <Group gap={8} role="group" aria-label={text.trial.title}>
        <Text fw={600} role="status">
          {isDone ? summaryOf(files) : text.trial.title}
        </Text>
        <span className="spring" />
        <Tooltip label={text.trial.agreeAllHint} multiline w={320}>
          <Button variant="default" disabled={!hasGeneral || trial.isBusy} onClick={agreeToAll}>
            {text.trial.agreeAll}
          </Button>
        </Tooltip>
        <Button disabled={ready.length === 0} loading={trial.isBusy} onClick={trial.take}>
          {text.trial.take(formatNumber(ready.length))}
        </Button>
        <Tooltip label={text.trial.keepHint} multiline w={320}>
          <Button variant="default" disabled={keepable === 0 || trial.isBusy} onClick={trial.keep}>
            {text.trial.keep(formatNumber(keepable))}
          </Button>
        </Tooltip>
        <Button variant="default" disabled={trial.isBusy} onClick={closeTrial}>
          {text.trial.close}
        </Button>
      </Group>
      <div className="grow inboxSplit">
        <TrialTable files={files} selected={selected} />
        <TrialFilePanel file={files.find(({ key }) => key === selected)} onDecided={trial.lookAgain} />
      </div>
    </>
  )
}

function summaryOf(files: readonly TrialFile[]): string {
  const done = files.filter(({ isTaken }) => isTaken)
  const parts = formResults.flatMap((result) => {
    const count = done.filter(({ answer }) => answer.result === result).length
    return count === 0 ? [] : [text.summaryPart(formatNumber(count), text.resultAfter[result])]
  })
  return text.summary(parts.join(', '))
}
