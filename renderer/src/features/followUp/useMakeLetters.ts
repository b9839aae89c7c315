import { useMutation } from '@tanstack/react-query'
import { useEngineJob } from '../../app/useEngineJob.ts'
import { useHost } from '../../data/programContext.ts'
import { followUpText as text } from '../../text/followUpText.ts'
import type { FollowUpRequest } from './followUpRows.ts'

/** Asks for a folder, then writes the list and the letters of the day into it; null when the person thought better of it. */
export function useMakeLetters(request: FollowUpRequest) {
  const host = useHost()
  const make = useEngineJob('followUp.make', text.makeWork)
  return useMutation({
    mutationFn: async () => {
      const { path } = await host.call('shell.chooseFolder', { title: text.chooseFolder, purpose: 'don-doc' })
      return path === null ? null : make.mutateAsync({ ...request, outDir: path })
    },
  })
}
