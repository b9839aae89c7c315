import { useMutation } from '@tanstack/react-query'
import { useHost } from '../data/programContext.ts'
import { settingsText as text } from '../text/settingsText.ts'

/** Asks where, and writes the logs and versions there, without names or figures; gives the path, or null. */
export function useSupportBundle() {
  const host = useHost()
  return useMutation({
    mutationFn: async () => {
      const { path } = await host.call('shell.chooseSavePath', {
        title: text.exportSupport,
        purpose: 'ho-tro',
        filters: [{ name: text.supportFile, extensions: ['zip'] }],
        suggestedName: text.supportName,
      })
      return path === null ? null : (await host.call('shell.exportSupport', { path })).path
    },
  })
}
