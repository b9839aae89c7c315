import { useMemo } from 'react'
import { usePlace } from '../../app/place.ts'
import { useEngineQuery } from '../../data/engineQuery.ts'

/** Every unit of today's tree as a choice of a select. */
export function useUnitChoices(): { value: string; label: string }[] {
  const { today } = usePlace()
  const tree = useEngineQuery('units.tree', { on: today })
  return useMemo(() => (tree.data?.units ?? []).map(({ code, label }) => ({ value: code, label })), [tree.data])
}
