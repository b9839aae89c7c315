import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { assignmentStateNames } from '#shared/text/stateNames.ts'
import { useEngineQuery } from '../../data/engineQuery.ts'
import { useEngineCommand } from '../../data/useEngineCommand.ts'
import { formatDate } from '../../format/formatDate.ts'
import { tasksText as text } from '../../text/tasksText.ts'
import { Failure } from '../../ui/Failure.tsx'
import { showUndoNotice } from '../../ui/showUndoNotice.tsx'
import { StateMark } from '../../ui/StateMark.tsx'
import { assignmentTones } from '../../ui/stateTones.ts'
import { DueDialog } from './DueDialog.tsx'
import { EvidenceList } from './EvidenceList.tsx'
import { assignmentId, type Assignment } from './filterAssignments.ts'
import { ProgressForm } from './ProgressForm.tsx'
import { ReportLines } from './ReportLines.tsx'
import { StepList } from './StepList.tsx'

/** One assignment: the order's own words, its dates, what was done, its evidence, and its line in the report. */
export function TaskPanel({ assignment, on }: { assignment: Assignment | undefined; on: string }) {
  if (!assignment)
    return (
      <aside className="taskPanel" aria-label={text.column.title}>
        {text.chooseTask}
      </aside>
    )
  return <ChosenTask key={assignmentId(assignment)} assignment={assignment} on={on} />
}

function ChosenTask({ assignment, on }: { assignment: Assignment; on: string }) {
  const { task, unit, title, item, documentNumber, sentence, state } = assignment
  const kept = useEngineQuery('tasks.assignment', { task, unit, on })
  const [isChangingDue, setChangingDue] = useState(false)
  return (
    <aside className="taskPanel" aria-label={text.column.title} data-region>
      <h2>
        {task} {title}
      </h2>
      <StateMark tone={assignmentTones[state]}>{assignmentStateNames[state]}</StateMark>
      <Text c="var(--ink-2)">{text.item(documentNumber, item)}</Text>
      <blockquote>{sentence}</blockquote>
      <Particulars assignment={assignment} />
      <Group gap={4} my={4}>
        <Button size="compact-xs" variant="default" onClick={() => setChangingDue(true)}>
          {text.changeDue}
        </Button>
        <UnassignButton assignment={assignment} />
      </Group>
      <Failure error={kept.error} />
      {kept.data && (
        <>
          <StepList steps={kept.data.steps} dueChanges={kept.data.dueChanges} />
          <EvidenceList task={task} unit={unit} evidence={kept.data.evidence} />
        </>
      )}
      <ReportLines task={task} />
      <ProgressForm task={task} unit={unit} />
      {isChangingDue && <DueDialog assignment={assignment} onClose={() => setChangingDue(false)} />}
    </aside>
  )
}

function Particulars({ assignment }: { assignment: Assignment }) {
  const { unitName, start, due, deadlineAsWritten, lead, coworkers, product } = assignment
  const said = [
    [text.column.unit, unitName],
    [text.column.start, formatDate(start)],
    [text.column.due, formatDate(due)],
    [text.deadlineAsWritten, deadlineAsWritten],
    [text.lead, lead],
    [text.coworkers, coworkers],
    [text.product, product],
  ] as const
  return (
    <dl>
      {said.map(([name, value]) =>
        value === null || value === '' ? null : (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  )
}

function UnassignButton({ assignment: { task, unit, unitName } }: { assignment: Assignment }) {
  const unassign = useEngineCommand('tasks.unassign')
  const assign = useEngineCommand('tasks.assign')
  const start = () =>
    unassign.mutate(
      { task, unit },
      {
        onSuccess: ({ due }) =>
          showUndoNotice(text.unassigned(task, unitName), () => assign.mutate({ task, units: [unit], due })),
      },
    )
  return (
    <>
      <Button size="compact-xs" variant="default" loading={unassign.isPending} onClick={start}>
        {text.unassign}
      </Button>
      <Failure error={unassign.error ?? assign.error} />
    </>
  )
}
