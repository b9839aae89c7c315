import { Text } from '@mantine/core'
import { assignmentStateNames } from '#shared/text/stateNames.ts'
import { formatDate } from '../../format/formatDate.ts'
import { tasksText } from '../../text/tasksText.ts'
import { StateMark } from '../../ui/StateMark.tsx'
import { assignmentTones } from '../../ui/stateTones.ts'
import { assignmentId, type Assignment } from './filterAssignments.ts'
import { ProgressForm } from './ProgressForm.tsx'

/** One assignment: the directive's own words, its dates, and the way to record what was done. */
export function TaskPanel({ assignment }: { assignment: Assignment | undefined }) {
  if (!assignment)
    return (
      <aside className="taskPanel" aria-label={tasksText.column.title}>
        {tasksText.chooseTask}
      </aside>
    )
  const { task, title, item, unitName, sentence, start, due, deadlineAsWritten, state } = assignment
  const { column } = tasksText
  const dates = [
    [column.unit, unitName],
    [column.start, formatDate(start)],
    [column.due, formatDate(due)],
    [tasksText.deadlineAsWritten, deadlineAsWritten ?? tasksText.noDeadlineWritten],
  ] as const
  return (
    <aside className="taskPanel" aria-label={column.title} data-region>
      <h2>
        {task} {title}
      </h2>
      <StateMark tone={assignmentTones[state]}>{assignmentStateNames[state]}</StateMark>
      <Text c="var(--ink-2)">{tasksText.item(item)}</Text>
      <blockquote>{sentence}</blockquote>
      <dl>
        {dates.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <ProgressForm key={assignmentId(assignment)} task={task} unit={assignment.unit} />
    </aside>
  )
}
