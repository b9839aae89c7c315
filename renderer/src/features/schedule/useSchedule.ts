import type { Schedule } from '#shared/domain/periods/schedule.ts'
import { useEngineQuery } from '../../data/engineQuery.ts'
import { useEngineCommand } from '../../data/useEngineCommand.ts'
import { periodEnd } from '../../format/periodEnd.ts'

/** The schedule in force for a period, and the way to keep an edited one as its next revision. */
export function useSchedule(period: string) {
  const reading = useEngineQuery('schedule.get', {})
  const saving = useEngineCommand('schedule.save')
  const end = periodEnd(period) ?? '9999-12-31'
  const all = reading.data?.schedules ?? []
  const entry = all.findLast(({ content }) => content.validFrom <= end) ?? all[0]
  return {
    entry,
    all,
    isPending: reading.isPending,
    error: reading.error ?? saving.error,
    isSaving: saving.isPending,
    save: (content: Schedule, onSaved: () => void) => saving.mutate({ content }, { onSuccess: onSaved }),
  }
}
