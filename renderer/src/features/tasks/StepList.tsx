import { Button, Text } from '@mantine/core'
import type { Output } from '#shared/rpc/connectEngine.ts'
import { useEngineCommand } from '../../data/useEngineCommand.ts'
import { formatDate } from '../../format/formatDate.ts'
import { tasksText as text } from '../../text/tasksText.ts'
import { Failure } from '../../ui/Failure.tsx'
import { showUndoNotice } from '../../ui/showUndoNotice.tsx'

type Kept = Output<'tasks.assignment'>

/** What was recorded of an assignment, oldest first, and how its last day was changed. */
export function StepList({ steps, dueChanges }: Pick<Kept, 'steps' | 'dueChanges'>) {
  const remove = useEngineCommand('tasks.removeProgress')
  const restore = useEngineCommand('tasks.restoreProgress')
  const takeBack = ({ id, on }: Kept['steps'][number]) => {
    const undo = () => restore.mutate({ id })
    remove.mutate({ id }, { onSuccess: () => showUndoNotice(text.stepRemoved(formatDate(on)), undo) })
  }
  return (
    <section aria-label={text.steps}>
      <h3>{text.steps}</h3>
      {steps.length === 0 && <Text c="var(--ink-2)">{text.noStep}</Text>}
      <ul className="taskSteps">
        {steps.map((step) => (
          <li key={step.id}>
            <span>
              <b>{formatDate(step.on)}</b> {text.kinds[step.kind]}
              {saidOf(step)}
            </span>
            <Button
              size="compact-xs"
              variant="subtle"
              aria-label={text.removeStep(formatDate(step.on))}
              onClick={() => takeBack(step)}
            >
              {text.remove}
            </Button>
          </li>
        ))}
        {dueChanges.map(({ at, from, to, reason }) => (
          <li key={at}>
            <span>{text.dueChange(formatDate(from), formatDate(to), reason)}</span>
          </li>
        ))}
      </ul>
      <Failure error={remove.error ?? restore.error} />
    </section>
  )
}

function saidOf({ note, documentNumber, documentDate }: Kept['steps'][number]): string {
  const paper = documentNumber === null ? '' : text.paper(documentNumber, formatDate(documentDate))
  const parts = [note, paper].filter((part) => part !== '')
  return parts.length === 0 ? '' : `: ${parts.join(' ')}`
}
