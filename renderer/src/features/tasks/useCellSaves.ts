import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import { saveStanding } from '../../app/saveStanding.ts'
import { tellSave } from '../../app/statusStore.ts'
import { errorSentence } from '../../data/errorSentence.ts'
import { engineQuery } from '../../data/engineQuery.ts'
import { useEngine } from '../../data/programContext.ts'
import type { GridChange } from '../../ui/grid/model/gridTypes.ts'
import { readCells, textsOf, type CellDraft, type CellRecord } from './cellRows.ts'

type Drafts = ReadonlyMap<string, CellDraft>

/** Which document, on what day, below which unit. */
type CellPlace = { document: string; on: string; unit: string }

/** Saves typed numbers of party cells at once, in the order they were typed; what cannot be saved stays with its sentence. */
export function useCellSaves(
  place: CellPlace,
  records: ReadonlyMap<string, CellRecord>,
): { drafts: Drafts; commit(changes: readonly GridChange[]): void } {
  const engine = useEngine()
  const queries = useQueryClient()
  const [drafts, setDrafts] = useState<Drafts>(new Map())
  const latest = useRef<Drafts>(drafts)
  const queue = useRef<Promise<void>>(Promise.resolve())
  const commit = useCallback(
    (changes: readonly GridChange[]) => {
      for (const [unit, of] of Map.groupBy(changes, ({ rowId }) => rowId)) {
        const typed = Object.fromEntries(of.map(({ columnId, after }) => [columnId, after]))
        const draft: CellDraft = { ...textsOf(records.get(unit)), ...drafts.get(unit), ...typed, fault: null }
        const numbers = readCells(draft)
        const put = (next: CellDraft | null) => {
          latest.current = withDraft(latest.current, unit, next)
          setDrafts(latest.current)
        }
        put(typeof numbers === 'string' ? { ...draft, fault: numbers } : draft)
        if (typeof numbers === 'string') {
          tellSave('refused')
          continue
        }
        tellSave('saving')
        queue.current = queue.current.then(async () => {
          try {
            const { document, on } = place
            if (numbers !== null)
              await engine.call('tasks.recordDissemination', { document, unit, on, ...numbers, note: draft.note })
            else if (records.get(unit)?.recordedOn === on)
              await engine.call('tasks.removeDissemination', { document, unit, on })
            await queries.refetchQueries({ queryKey: engineQuery(engine, 'tasks.dissemination', place).queryKey })
            put(null)
          } catch (error) {
            put({ ...draft, fault: errorSentence(error) })
          }
          tellSave(saveStanding(latest.current))
        })
      }
    },
    [engine, queries, place, records, drafts],
  )
  return { drafts, commit }
}

function withDraft(old: Drafts, unit: string, draft: CellDraft | null): Drafts {
  const kept = new Map(old)
  if (draft === null) kept.delete(unit)
  else kept.set(unit, draft)
  return kept
}
