import { Button, Group, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useEngineCommand } from '../../data/useEngineCommand.ts'
import { formatDate } from '../../format/formatDate.ts'
import { taskDocumentsText } from '../../text/taskDocumentsText.ts'
import { Failure } from '../../ui/Failure.tsx'
import { showUndoNotice } from '../../ui/showUndoNotice.tsx'
import type { Assignment } from './filterAssignments.ts'
import { PriorityDialog } from './PriorityDialog.tsx'
import type { PriorityLine } from './priorityRows.ts'

const { priorities: text, taskRemoved, removeTask } = taskDocumentsText

/** The sentence of item 6, the chosen unit, and its way to one more priority task. */
export function PriorityPanel({ line, year }: { line: PriorityLine | undefined; year: number }) {
  const [isAdding, setAdding] = useState(false)
  return (
    <aside className="taskPanel" aria-label={text.list} data-region>
      <blockquote>{text.sentence}</blockquote>
      {line && (
        <>
          <h2>{line.unit.fullName}</h2>
          {line.assignment && <ChosenPriority assignment={line.assignment} year={year} />}
          <Button mt={6} size="compact-sm" onClick={() => setAdding(true)}>
            {text.add}
          </Button>
          {isAdding && <PriorityDialog unit={line.unit} year={year} onClose={() => setAdding(false)} />}
        </>
      )}
    </aside>
  )
}

function ChosenPriority({ assignment, year }: { assignment: Assignment; year: number }) {
  const remove = useEngineCommand('tasks.removeTask')
  const add = useEngineCommand('tasks.addPriority')
  const { task, unit, title, due, lead, product, coworkers } = assignment
  const takeAway = () => {
    const undo = () => add.mutate({ unit, year, title, due, lead, product, coworkers })
    remove.mutate({ task }, { onSuccess: () => showUndoNotice(taskRemoved(title), undo) })
  }
  return (
    <>
      <Text>{title}</Text>
      {due !== null && <Text c="var(--ink-2)">{`${text.column.due}: ${formatDate(due)}`}</Text>}
      <Group gap={8}>
        <Link to="/nhiem-vu" search={{ part: 'assignments', unit, task, document: assignment.document }}>
          {text.toAssignment}
        </Link>
        <Button size="compact-xs" variant="default" loading={remove.isPending} onClick={takeAway}>
          {removeTask}
        </Button>
      </Group>
      <Failure error={remove.error ?? add.error} />
    </>
  )
}
