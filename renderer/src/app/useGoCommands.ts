import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { errorSentence } from '../data/errorSentence.ts'
import { useHost } from '../data/programContext.ts'
import { showNotice } from '../ui/showNotice.ts'
import { incomingChoice } from './incomingChoice.ts'
import { offerFiles } from './incomingFiles.ts'
import { shellText } from '../text/shellText.ts'
import type { ShellCommand } from './shellCommands.ts'

/** The commands that begin on a screen of their own: taking files in, making a report, backing up. */
export function useGoCommands(): Readonly<Record<'takeFiles' | 'makeReport' | 'backUp', ShellCommand>> {
  const navigate = useNavigate()
  const host = useHost()
  return useMemo(() => {
    const { takeFiles, makeReport, backUp } = shellText.command
    return {
      takeFiles: {
        id: 'takeFiles',
        title: takeFiles,
        run: () => {
          // Before anything else: a browser opens its file chooser only as the answer to a click or a key.
          void host.chooseFiles(incomingChoice).then(offerFiles, (error: unknown) => showNotice(errorSentence(error)))
          void navigate({ to: '/hop-nhan', search: (old) => ({ ...old, part: 'files' as const }) })
        },
      },
      makeReport: { id: 'makeReport', title: makeReport, run: () => void navigate({ to: '/van-ban' }) },
      backUp: { id: 'backUp', title: backUp, run: () => void navigate({ to: '/sao-luu' }) },
    }
  }, [navigate, host])
}
