import { useMutation } from '@tanstack/react-query'
import { useEngine } from '../../data/programContext.ts'
import { useEngineCommand } from '../../data/useEngineCommand.ts'
import { taskDocumentsText as text } from '../../text/taskDocumentsText.ts'
import { showUndoNotice } from '../../ui/showUndoNotice.tsx'
import { documentName, orderOf, type DocumentTask, type TaskDocument } from './documentRows.ts'

/** Takes a document away; the way back writes it again with its tasks and the units that had them. */
export function useRemoveDocument(document: TaskDocument, tasks: readonly DocumentTask[]) {
  const engine = useEngine()
  const remove = useEngineCommand('tasks.removeDocument')
  const restore = useMutation({
    mutationFn: async () => {
      const { number, documentType, issuer, issuedOn, title, follows } = document
      const { code } = await engine.call('tasks.saveDocument', {
        number,
        documentType,
        issuer,
        issuedOn,
        title,
        follows,
      })
      for (const kept of tasks) {
        const { task } = await engine.call('tasks.saveTask', { ...orderOf(kept), document: code })
        if (kept.units.length > 0) await engine.call('tasks.assign', { task, units: kept.units })
      }
    },
  })
  return {
    start: () =>
      remove.mutate(
        { code: document.code },
        { onSuccess: () => showUndoNotice(text.removed(documentName(document)), () => restore.mutate()) },
      ),
    isPending: remove.isPending,
    error: remove.error ?? restore.error,
  }
}
