import { useEffect } from 'react'
import { useEngineJob } from '../../app/useEngineJob.ts'
import { errorSentence } from '../../data/errorSentence.ts'
import { backupText as text } from '../../text/backupText.ts'
import { showNotice } from '../../ui/showNotice.ts'

const hour = 60 * 60_000
/** Starting is for the user; the copy waits until the first screen has long been there. */
const firstWait = 20_000

/** While the program is open: lets the engine write the automatic copy that is due, soon after the start and every hour. */
export function useDueBackup(): void {
  const { mutate } = useEngineJob('database.backUpDue', text.backUpWork)
  useEffect(() => {
    const backUp = () => mutate({}, { onError: (error) => showNotice(text.automaticFailed(errorSentence(error))) })
    const first = setTimeout(backUp, firstWait)
    const timer = setInterval(backUp, hour)
    return () => {
      clearTimeout(first)
      clearInterval(timer)
    }
  }, [mutate])
}
