import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { useEngineQuery } from '../../data/engineQuery.ts'
import { formatDate } from '../../format/formatDate.ts'
import { taskDocumentsText as text } from '../../text/taskDocumentsText.ts'
import { Failure } from '../../ui/Failure.tsx'
import { DocumentDialog } from './DocumentDialog.tsx'
import { documentName, type TaskDocument } from './documentRows.ts'
import { DocumentTaskList } from './DocumentTaskList.tsx'
import { TaskDialog } from './TaskDialog.tsx'
import { useRemoveDocument } from './useRemoveDocument.ts'

/** One document: who issued it, what it follows from, its tasks, and what can be done with it. */
export function DocumentPanel({ document }: { document: TaskDocument | undefined }) {
  if (!document)
    return (
      <aside className="taskPanel wide" aria-label={text.panel}>
        {text.choose}
      </aside>
    )
  return <ChosenDocument key={document.code} document={document} />
}

function ChosenDocument({ document }: { document: TaskDocument }) {
  const { code, kind, documentType, issuer, issuedOn, title, follows, citedBy } = document
  const kept = useEngineQuery('tasks.ofDocument', { document: code })
  const [open, setOpen] = useState<'edit' | 'task' | null>(null)
  const remove = useRemoveDocument(document, kept.data?.tasks ?? [])
  const isOurs = kind !== 'directive'
  const close = () => setOpen(null)
  return (
    <aside className="taskPanel wide" aria-label={text.panel} data-region>
      <h2>
        {documentType} {documentName(document)}
      </h2>
      <Text>{title}</Text>
      <Text c="var(--ink-2)">{text.issued(issuer, formatDate(issuedOn))}</Text>
      {follows !== null && <Text c="var(--ink-2)">{text.follows(follows)}</Text>}
      {citedBy.length > 0 && <Text c="var(--ink-2)">{text.citedBy(citedBy.join(', '))}</Text>}
      {!isOurs && <Text c="var(--ink-2)">{text.shipped}</Text>}
      {isOurs && (
        <Group gap={4} my={4}>
          <Button size="compact-xs" onClick={() => setOpen('task')}>
            {text.addTask}
          </Button>
          <Button size="compact-xs" variant="default" onClick={() => setOpen('edit')}>
            {text.edit}
          </Button>
          <Button size="compact-xs" variant="default" loading={remove.isPending} onClick={remove.start}>
            {text.remove}
          </Button>
        </Group>
      )}
      <Failure error={kept.error ?? remove.error} />
      <h3>{text.tasks}</h3>
      {kept.data && <DocumentTaskList document={document} tasks={kept.data.tasks} isOurs={isOurs} />}
      {open === 'edit' && <DocumentDialog document={document} onClose={close} />}
      {open === 'task' && <TaskDialog document={document} task={null} onClose={close} />}
    </aside>
  )
}
