import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import type { Input } from '#shared/rpc/connectEngine.ts'
import { tellSave } from '../../app/statusStore.ts'
import { engineQuery } from '../../data/engineQuery.ts'
import { errorSentence } from '../../data/errorSentence.ts'
import { useEngine } from '../../data/programContext.ts'
import type { GridChange } from '../../ui/grid/model/gridTypes.ts'
import { planDrafts, type CellDraft } from './cellDraft.ts'
import { rowIdOf, type FormRow } from './figureForm.ts'

/** Which form is being filled in. */
export type FormPlace = Input<'figures.form'>

type Drafts = ReadonlyMap<string, CellDraft>

/**
 * Saves typed cells at once, one call after the other so that they arrive in the order they were typed. A cell shows what was
 * typed until the database has it; what cannot be saved stays in its cell with its sentence.
 */
export function useFigureSaves(
  place: FormPlace,
  rows: readonly FormRow[],
): { drafts: Drafts; commit(changes: readonly GridChange[]): void } {
  const engine = useEngine()
  const queries = useQueryClient()
  const [drafts, setDrafts] = useState<Drafts>(new Map())
  const queue = useRef<Promise<void>>(Promise.resolve())

  const commit = useCallback(
    (changes: readonly GridChange[]) => {
      const plan = planDrafts(changes, rows)
      setDrafts((old) => new Map([...old, ...plan.drafts]))
      if (plan.toSave.length < plan.drafts.size) tellSave('refused')
      if (plan.toSave.length === 0) return
      const sent = new Map(plan.toSave.map(({ row }) => [rowIdOf(row), plan.drafts.get(rowIdOf(row))]))
      const settle = (after: CellDraft | null) => setDrafts((old) => settled(old, sent, after))
      const cells = plan.toSave.map(({ row, text }) => ({ indicator: row.indicator, loaiHinh: row.loaiHinh, text }))
      tellSave('saving')
      queue.current = queue.current.then(async () => {
        try {
          await engine.call('figures.save', { ...place, cells })
          await queries.refetchQueries({ queryKey: engineQuery(engine, 'figures.form', place).queryKey, exact: true })
          settle(null)
          tellSave(plan.toSave.length < plan.drafts.size ? 'refused' : 'saved')
        } catch (error) {
          settle({ text: '', fault: { sentence: errorSentence(error), choices: [] } })
          tellSave('refused')
        }
      })
    },
    [engine, queries, place, rows],
  )
  return { drafts, commit }
}

/** Takes away (or marks as refused) the drafts that were sent, unless the cell was typed in again meanwhile. */
function settled(old: Drafts, sent: ReadonlyMap<string, CellDraft | undefined>, after: CellDraft | null): Drafts {
  const kept = new Map(old)
  for (const [rowId, draft] of sent) {
    if (draft === undefined || old.get(rowId) !== draft) continue
    if (after === null) kept.delete(rowId)
    else kept.set(rowId, { ...after, text: draft.text })
  }
  return kept
}
