import { Alert, Button, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useHost } from '../../data/programContext.ts'
import { backupText as text } from '../../text/backupText.ts'
import { Failure } from '../../ui/Failure.tsx'

/** Puts a backup in the place of the data; what was there is kept, and leads back with one button. */
export function RestorePart() {
  const host = useHost()
  const queries = useQueryClient()
  const restore = useMutation({
    mutationFn: async (backup: string | null) => {
      const chosen = backup ?? (await askForBackup())
      return chosen === undefined ? null : host.call('dataFile.restore', { backup: chosen, folder: null })
    },
    onSuccess: (state) => state && queries.invalidateQueries(),
  })
  const askForBackup = async () => {
    const filters = [{ name: text.fileKind, extensions: ['db'] }]
    const choice = { title: text.restoreTitle, purpose: 'sao-luu', filters, multiple: false }
    return (await host.chooseFiles(choice))[0]
  }
  const keptAs = restore.data?.keptAs ?? null
  return (
    <section className="backupCard" aria-label={text.restorePart}>
      <h2>{text.restorePart}</h2>
      <Text>{text.restoreHelp}</Text>
      <Button variant="default" my="xs" loading={restore.isPending} onClick={() => restore.mutate(null)}>
        {text.restore}
      </Button>
      <Failure error={restore.error} />
      {restore.data && (
        <Alert color="green" p={8} role="status">
          {text.restored} {keptAs !== null && text.keptAs(keptAs)}
          {keptAs !== null && (
            <Button variant="default" size="compact-sm" mt="xs" display="block" onClick={() => restore.mutate(keptAs)}>
              {text.takeBack}
            </Button>
          )}
        </Alert>
      )}
    </section>
  )
}
