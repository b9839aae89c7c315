import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Input } from '#shared/rpc/connectEngine.ts'
import { saveStanding } from '../../app/saveStanding.ts'
import { tellSave } from '../../app/statusStore.ts'
import { useUnsavedScope } from '../../app/useUnsavedScope.ts'
import { engineQuery } from '../../data/engineQuery.ts'
import { errorSentence } from '../../data/errorSentence.ts'
import { useEngine } from '../../data/programContext.ts'
import { areSavesWaiting, enqueueSave } from '../../data/saveQueue.ts'
import { dropUnsaved, keepUnsaved, unsavedIn } from '../../data/unsavedTexts.ts'
import type { GridChange } from '../../ui/grid/model/gridTypes.ts'
import { planDrafts, type CellDraft, type CellTarget } from './cellDraft.ts'
import { figureTyped } from './figureTexts.ts'
import { planReturn, unsavedKey, type FormCells } from './planReturn.ts'

/** Which form is being filled in. */
export type FormPlace = Input<'figures.form'>

type Drafts = ReadonlyMap<string, CellDraft>

/**
 * Saves typed cells at once, one call after the other so that they arrive in the order they were typed; cells of several units
 * in one call a unit. A cell shows what was typed until the database has it; what cannot be saved stays in its cell with its
 * sentence, also after the form was left or the program closed. Keep `cells` the same between drawings as long as the forms are.
 */
export function useFigureSaves(
  { period, ledger }: Omit<FormPlace, 'unit'>,
  cells: FormCells,
): { drafts: Drafts; commit(changes: readonly GridChange[]): void } {
  const engine = useEngine()
  const queries = useQueryClient()
  const scope = useUnsavedScope('figures', period, ledger ?? 'own')
  const [drafts, setDrafts] = useState<Drafts>(new Map())
  const latest = useRef<Drafts>(drafts)
  const keep = useCallback((next: Drafts) => {
    latest.current = next
    setDrafts(next)
  }, [])

  const commit = useCallback(
    (changes: readonly GridChange[]) => {
      const plan = planDrafts(changes, cells.find)
      const tellEnd = () => tellSave(saveStanding(latest.current))
      keep(new Map([...latest.current, ...plan.drafts]))
      keepUnsaved(scope, unsavedOf(plan.targets))
      if (plan.toSave.length > 0) tellSave('saving')
      else if (plan.drafts.size > 0) tellEnd()
      for (const [unit, targets] of Map.groupBy(plan.toSave, (target) => target.unit)) {
        const sent = new Map(targets.map(({ key }) => [key, plan.drafts.get(key)]))
        const settle = (after: CellDraft | null) => keep(settled(latest.current, sent, after))
        const typed = targets.map(({ row, text }) => ({ indicator: row.indicator, loaiHinh: row.loaiHinh, text }))
        const place = { unit, period, ledger }
        void enqueueSave(async () => {
          try {
            await engine.call('figures.save', { ...place, cells: typed })
            await queries.refetchQueries({ queryKey: engineQuery(engine, 'figures.form', place).queryKey, exact: true })
            settle(null)
            dropUnsaved(
              scope,
              targets.map((target) => [unsavedKey(target), target.text]),
            )
          } catch (error) {
            settle({ text: '', fault: { sentence: errorSentence(error), choices: [] } })
          }
          if (!areSavesWaiting()) tellEnd()
        })
      }
    },
    [engine, queries, period, ledger, cells, scope, keep],
  )

  const isBack = useRef(false)
  useEffect(() => {
    if (isBack.current) return
    isBack.current = true
    const { changes, moved } = planReturn(unsavedIn(scope), cells)
    if (moved.size > 0) keep(new Map([...latest.current, ...moved]))
    if (changes.length > 0) commit(changes)
  }, [scope, cells, commit, keep])
  return { drafts, commit }
}

function unsavedOf(targets: readonly (CellTarget & { text: string })[]) {
  return targets.map((target) => {
    const before = figureTyped(target.row.figure, target.row)
    return [unsavedKey(target), { text: target.text, before }] as const
  })
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
