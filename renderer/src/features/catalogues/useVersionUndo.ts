import { useEngineCommand } from '../../data/useEngineCommand.ts'
import { cataloguesText as text } from '../../text/cataloguesText.ts'
import { showUndoNotice } from '../../ui/showUndoNotice.tsx'
import type { VersionKind } from './versions.ts'

/** Tells that a version was kept, with the way back: a first revision is taken out again, else the one before is kept anew. */
export function useVersionUndo(kind: VersionKind) {
  const restore = useEngineCommand('catalogues.restore')
  const withdraw = useEngineCommand('catalogues.withdraw')
  return {
    error: restore.error ?? withdraw.error,
    tellSaved: ({ code, name }: { code: string; name: string }, revision: number) =>
      showUndoNotice(text.saved(name), () =>
        revision === 1 ? withdraw.mutate({ kind, code }) : restore.mutate({ kind, code, revision: revision - 1 }),
      ),
  }
}
