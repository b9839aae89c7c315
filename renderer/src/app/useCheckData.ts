import { useMemo } from 'react'
import { errorSentence } from '../data/errorSentence.ts'
import { shellText } from '../text/shellText.ts'
import { showNotice } from '../ui/showNotice.ts'
import type { ShellCommand } from './shellCommands.ts'
import { useEngineJob } from './useEngineJob.ts'

/** The command that reads the whole data file and says whether it is sound. */
export function useCheckData(): ShellCommand {
  const title = shellText.command.checkData
  const { mutate } = useEngineJob('database.check', title)
  return useMemo(
    () => ({
      id: 'checkData',
      title,
      run: () =>
        mutate(
          {},
          {
            onSuccess: () => showNotice(shellText.dataSound),
            onError: (error) => showNotice(errorSentence(error)),
          },
        ),
    }),
    [mutate, title],
  )
}
