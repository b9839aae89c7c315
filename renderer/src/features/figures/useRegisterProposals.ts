import { useMemo } from 'react'
import { useEngineQuery } from '../../data/engineQuery.ts'
import { proposalId, type Proposal } from './proposalRows.ts'

/** What the registers say of the lines of a form, by line; the same proposal stays the same object while nothing changed. */
export function useRegisterProposals(unit: string, period: string): ReadonlyMap<string, Proposal> {
  const proposed = useEngineQuery('registers.propose', { unit, period })
  return useMemo(
    () => new Map((proposed.data?.proposals ?? []).map((proposal) => [proposalId(proposal), proposal])),
    [proposed.data],
  )
}
