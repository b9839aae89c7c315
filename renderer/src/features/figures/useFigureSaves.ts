import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import type { Input } from '#shared/rpc/connectEngine.ts'
import { saveStanding } from '../../app/saveStanding.ts'
import { tellSave } from '../../app/statusStore.ts'
import { engineQuery } from '../../data/engineQuery.ts'
import { errorSentence } from '../../data/errorSentence.ts'
import { useEngine } from '../../data/programContext.ts'
import type { GridChange } from '../../ui/grid/model/gridTypes.ts'
import { planDrafts, type CellDraft, type CellTarget } from './cellDraft.ts'

/** Which form is being filled in. */
export type FormPlace = Input<'figures.form'>

type Drafts = ReadonlyMap<string, CellDraft>

/**
 * Saves typed cells at once, one call after the other so that they arrive in the order they were typed; cells of several units
 * in one call a unit. A cell shows what was typed until the database has it; what cannot be saved stays in its cell with its
 * sentence. Keep `find` the same between drawings as long as the forms are.
 */
export function useFigureSaves(
  { period, ledger }: Omit<FormPlace, 'unit'>,
  find: (change: GridChange) => CellTarget | undefined,
): { drafts: Drafts; commit(changes: readonly GridChange[]): void } {
  const engine = useEngine()
  const queries = useQueryClient()
  const [drafts, setDrafts] = useState<Drafts>(new Map())
  const latest = useRef<Drafts>(drafts)
  const queue = useRef<Promise<void>>(Promise.resolve())

  const commit = useCallback(
    (changes: readonly GridChange[]) => {
      const plan = planDrafts(changes, find)
      const keep = (next: Drafts) => {
        latest.current = next
        setDrafts(next)
      }
      const tellEnd = () => tellSave(saveStanding(latest.current))
      keep(new Map([...latest.current, ...plan.drafts]))
      if (plan.toSave.length > 0) tellSave('saving')
      else if (plan.drafts.size > 0) tellEnd()
      for (const [unit, targets] of Map.groupBy(plan.toSave, (target) => target.unit)) {
        const sent = new Map(targets.map(({ key }) => [key, plan.drafts.get(key)]))
        const settle = (after: CellDraft | null) => keep(settled(latest.current, sent, after))
        const cells = targets.map(({ row, text }) => ({ indicator: row.indicator, loaiHinh: row.loaiHinh, text }))
        const place = { unit, period, ledger }
        queue.current = queue.current.then(async () => {
          try {
            await engine.call('figures.save', { ...place, cells })
            await queries.refetchQueries({ queryKey: engineQuery(engine, 'figures.form', place).queryKey, exact: true })
            settle(null)
          } catch (error) {
            settle({ text: '', fault: { sentence: errorSentence(error), choices: [] } })
          }
          tellEnd()
        })
      }
    },
    [engine, queries, period, ledger, find],
  )
  return { drafts, commit }
}

/** Takes away (or marks as refused) the drafts that were sent, unless the cell was typed in again meanwhile. */
function settled(old: Drafts, sent: ReadonlyMap<string, CellDraft | undefined>, after: CellDraft | null): Drafts {
  const kept = new Map(old)
  for (const [key, draft] of sent) {
    if (draft === undefined || old.get(key) !== draft) continue
    if (after === null) kept.delete(key)
    else kept.set(key, { ...after, text: draft.text })
  }
  return kept
}
