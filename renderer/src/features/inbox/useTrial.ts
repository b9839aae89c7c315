import { useCallback } from 'react'
import { useEngineJob } from '../../app/useEngineJob.ts'
import type { Input } from '#shared/rpc/connectEngine.ts'
import { inboxText as text } from '../../text/inboxText.ts'
import { isKeepable, isReady, putAnswers, useTrialFiles, type TrialFile } from './trialFiles.ts'

type Order = Pick<Input<'inbox.trial'>, 'paths' | 'entries' | 'decisions'>

/** Looks at files without taking them, looks again with what was said, and takes the checked ones that are ready. */
export function useTrial() {
  const trial = useEngineJob('inbox.trial', text.trying)
  const apply = useEngineJob('inbox.apply', text.taking)
  const { mutate } = trial
  const look = useCallback(
    (order: Order) => mutate(order, { onSuccess: ({ files }) => putAnswers(files, false) }),
    [mutate],
  )
  return {
    error: trial.error ?? apply.error,
    isBusy: trial.isPending || apply.isPending,
    look,
    lookAgain: (key: string) => {
      const file = useTrialFiles.getState().files.find((it) => it.key === key)
      if (file) look(orderOf([file]))
    },
    /** Keeps what is not ready in the inbox, as it came and with nothing agreed to. */
    keep: () => {
      const files = useTrialFiles.getState().files.filter(isKeepable)
      const paths = files.flatMap(({ answer }) => answer.path ?? [])
      if (paths.length > 0) apply.mutate({ paths }, { onSuccess: (done) => putAnswers(done.files, true) })
    },
    take: () => {
      const files = useTrialFiles.getState().files.filter((file) => file.isChecked && isReady(file))
      if (files.length > 0) apply.mutate(orderOf(files), { onSuccess: (done) => putAnswers(done.files, true) })
    },
  }
}

function orderOf(files: readonly TrialFile[]): Order {
  return {
    paths: files.flatMap(({ answer }) => answer.path ?? []),
    entries: files.flatMap(({ answer }) => (answer.path === null && answer.entry !== null ? [answer.entry] : [])),
    decisions: files.flatMap(({ answer, decision }) => {
      if (answer.digest === null) return []
      const { unit, agreed, answers } = decision
      return [
        { digest: answer.digest, agreed: [...agreed], answers: [...answers], ...(unit === undefined ? {} : { unit }) },
      ]
    }),
  }
}
