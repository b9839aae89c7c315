import { Button, Group, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useEngine } from '../../data/programContext.ts'
import { useEngineCommand } from '../../data/useEngineCommand.ts'
import { formatNumber } from '../../format/formatNumber.ts'
import { taskDocumentsText as text } from '../../text/taskDocumentsText.ts'
import { Failure } from '../../ui/Failure.tsx'
import { showUndoNotice } from '../../ui/showUndoNotice.tsx'
import { AssignDialog } from './AssignDialog.tsx'
import { orderOf, type DocumentTask, type TaskDocument } from './documentRows.ts'
import { TaskDialog } from './TaskDialog.tsx'

type Props = { document: TaskDocument; tasks: readonly DocumentTask[]; isOurs: boolean }

/** The tasks of a document: their words, deadline and how many units have them. */
export function DocumentTaskList({ document, tasks, isOurs }: Props) {
  const [dialog, setDialog] = useState<{ kind: 'edit' | 'assign'; task: DocumentTask } | null>(null)
  const remove = useRemoveTask(document.code)
  const close = () => setDialog(null)
  if (tasks.length === 0) return <Text>{text.noTask}</Text>
  return (
    <>
      <ul className="taskSteps">
        {tasks.map((it) => (
          <li key={it.task} title={it.sentence}>
            <span>
              <Link to="/nhiem-vu" search={{ part: 'assignments', document: document.code, scope: 'all' }}>
                {it.task}
              </Link>{' '}
              {it.title}
              <Text c="var(--ink-2)">
                {it.deadlineAsWritten} · {text.units(formatNumber(it.units.length))}
              </Text>
            </span>
            <Group gap={0} wrap="nowrap">
              <TaskButton
                label={text.assign}
                named={text.assignNamed(it.task)}
                onClick={() => setDialog({ kind: 'assign', task: it })}
              />
              {isOurs && (
                <>
                  <TaskButton
                    label={text.editTask}
                    named={text.editTaskNamed(it.task)}
                    onClick={() => setDialog({ kind: 'edit', task: it })}
                  />
                  <TaskButton
                    label={text.removeTask}
                    named={text.removeTaskNamed(it.task)}
                    onClick={() => remove.start(it)}
                  />
                </>
              )}
            </Group>
          </li>
        ))}
      </ul>
      <Failure error={remove.error} />
      {dialog?.kind === 'edit' && <TaskDialog document={document} task={dialog.task} onClose={close} />}
      {dialog?.kind === 'assign' && <AssignDialog task={dialog.task} onClose={close} />}
    </>
  )
}

function TaskButton({ label, named, onClick }: { label: string; named: string; onClick(): void }) {
  return (
    <Button size="compact-xs" variant="subtle" aria-label={named} onClick={onClick}>
      {label}
    </Button>
  )
}

function useRemoveTask(document: string) {
  const engine = useEngine()
  const remove = useEngineCommand('tasks.removeTask')
  const start = (removed: DocumentTask) => {
    const { task: code, units } = removed
    const undo = async () => {
      const { task } = await engine.call('tasks.saveTask', { ...orderOf(removed), document })
      if (units.length > 0) await engine.call('tasks.assign', { task, units })
    }
    remove.mutate({ task: code }, { onSuccess: () => showUndoNotice(text.taskRemoved(code), () => void undo()) })
  }
  return { start, error: remove.error }
}
