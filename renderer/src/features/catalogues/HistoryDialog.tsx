import { Button, Loader, Modal } from '@mantine/core'
import { useEngineQuery } from '../../data/engineQuery.ts'
import { useEngineCommand } from '../../data/useEngineCommand.ts'
import { formatInstant } from '../../format/formatInstant.ts'
import { formatNumber } from '../../format/formatNumber.ts'
import { cataloguesText as text } from '../../text/cataloguesText.ts'
import { shellText } from '../../text/shellText.ts'
import { Failure } from '../../ui/Failure.tsx'
import { showUndoNotice } from '../../ui/showUndoNotice.tsx'
import type { VersionKind } from './versions.ts'

type Props = { kind: VersionKind; code: string; name: string; onClose(): void }

/** Every revision of a version; an earlier one can be kept as the newest again. */
export function HistoryDialog({ kind, code, name, onClose }: Props) {
  const kept = useEngineQuery('catalogues.history', { kind, code })
  const restore = useEngineCommand('catalogues.restore')
  const revisions = kept.data?.revisions ?? []
  const newest = revisions[0]?.revision ?? 1
  const takeBack = (revision: number) =>
    restore.mutate(
      { kind, code, revision },
      {
        onSuccess: () =>
          showUndoNotice(text.takenBack(formatNumber(revision)), () =>
            restore.mutate({ kind, code, revision: newest }),
          ),
      },
    )
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={text.historyTitle(name)}
      closeButtonProps={{ 'aria-label': shellText.close }}
    >
      {kept.isPending && <Loader aria-label={shellText.loading} />}
      <Failure error={kept.error ?? restore.error} />
      <table className="plainTable" aria-label={text.historyTitle(name)}>
        <thead>
          <tr>
            <th>{text.historyColumn.revision}</th>
            <th>{text.historyColumn.at}</th>
            <th>{text.historyColumn.origin}</th>
            <th>{text.historyColumn.work}</th>
          </tr>
        </thead>
        <tbody>
          {revisions.map(({ revision, addedAt, origin }) => (
            <tr key={revision}>
              <td>{formatNumber(revision)}</td>
              <td>{formatInstant(addedAt)}</td>
              <td>{text.origin[origin]}</td>
              <td>
                {revision === newest ? (
                  text.current
                ) : (
                  <Button
                    size="compact-xs"
                    variant="default"
                    loading={restore.isPending}
                    aria-label={text.takeBackNamed(formatNumber(revision))}
                    onClick={() => takeBack(revision)}
                  >
                    {text.takeBack}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Modal>
  )
}
