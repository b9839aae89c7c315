import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { saveStanding } from '../../app/saveStanding.ts'
import { tellSave } from '../../app/statusStore.ts'
import { useUnsavedScope } from '../../app/useUnsavedScope.ts'
import { errorSentence } from '../../data/errorSentence.ts'
import { engineQuery } from '../../data/engineQuery.ts'
import { useEngine } from '../../data/programContext.ts'
import { areSavesWaiting, enqueueSave } from '../../data/saveQueue.ts'
import { dropUnsaved, keepUnsaved, unsavedIn } from '../../data/unsavedTexts.ts'
import { taskDocumentsText } from '../../text/taskDocumentsText.ts'
import type { GridChange } from '../../ui/grid/model/gridTypes.ts'
import { cellTexts, readCells, readCellTexts, textsOf, type CellDraft, type CellRecord } from './cellRows.ts'

type Drafts = ReadonlyMap<string, CellDraft>

/** Which document, on what day, below which unit. */
type CellPlace = { document: string; on: string; unit: string }

/**
 * Saves typed numbers of party cells at once, in the order they were typed; what cannot be saved stays with its sentence, also
 * after the screen was left. A line typed in again while its earlier numbers are on their way keeps what was typed last.
 */
export function useCellSaves(
  place: CellPlace,
  records: ReadonlyMap<string, CellRecord>,
): { drafts: Drafts; commit(changes: readonly GridChange[]): void } {
  const engine = useEngine()
  const queries = useQueryClient()
  const scope = useUnsavedScope('dissemination', place.document, place.on)
  const [drafts, setDrafts] = useState<Drafts>(new Map())
  const latest = useRef<Drafts>(drafts)
  const put = useCallback((unit: string, draft: CellDraft | null) => {
    latest.current = withDraft(latest.current, unit, draft)
    setDrafts(latest.current)
  }, [])

  const save = useCallback(
    async (unit: string, draft: CellDraft, wasRecorded: boolean) => {
      const numbers = readCells(draft)
      try {
        const { document, on } = place
        if (numbers !== null && typeof numbers !== 'string')
          await engine.call('tasks.recordDissemination', { document, unit, on, ...numbers, note: draft.note })
        else if (wasRecorded) await engine.call('tasks.removeDissemination', { document, unit, on })
        await queries.refetchQueries({ queryKey: engineQuery(engine, 'tasks.dissemination', place).queryKey })
        dropUnsaved(scope, [[unit, cellTexts(draft)]])
        if (latest.current.get(unit) === draft) put(unit, null)
      } catch (error) {
        if (latest.current.get(unit) === draft) put(unit, { ...draft, fault: errorSentence(error) })
      }
      if (!areSavesWaiting()) tellSave(saveStanding(latest.current))
    },
    [engine, queries, place, scope, put],
  )

  const commit = useCallback(
    (changes: readonly GridChange[]) => {
      for (const [unit, of] of Map.groupBy(changes, ({ rowId }) => rowId)) {
        const typed = Object.fromEntries(of.map(({ columnId, after }) => [columnId, after]))
        const record = records.get(unit)
        const texts = { ...textsOf(record), ...latest.current.get(unit), ...typed }
        const kept: CellDraft = { ...texts, fault: faultOf(texts) }
        put(unit, kept)
        keepUnsaved(scope, [[unit, { text: cellTexts(kept), before: cellTexts(textsOf(record)) }]])
        tellSave(saveStanding(latest.current))
        if (kept.fault === null) void enqueueSave(() => save(unit, kept, record?.recordedOn === place.on))
      }
    },
    [place, records, scope, put, save],
  )

  const isBack = useRef(false)
  useEffect(() => {
    if (isBack.current) return
    isBack.current = true
    for (const [unit, { text, before }] of unsavedIn(scope)) {
      const record = records.get(unit)
      const texts = readCellTexts(text)
      const draft: CellDraft = { ...texts, fault: faultOf(texts) }
      const isAsBefore = cellTexts(textsOf(record)) === before || cellTexts(textsOf(record)) === text
      const shown = isAsBefore ? draft : { ...draft, fault: taskDocumentsText.cells.changedMeanwhile }
      put(unit, shown)
      if (shown.fault === null) void enqueueSave(() => save(unit, shown, record?.recordedOn === place.on))
    }
  }, [place, records, scope, put, save])
  return { drafts, commit }
}

function faultOf(texts: Omit<CellDraft, 'fault'>): string | null {
  const numbers = readCells(texts)
  return typeof numbers === 'string' ? numbers : null
}

function withDraft(old: Drafts, unit: string, draft: CellDraft | null): Drafts {
  const kept = new Map(old)
  if (draft === null) kept.delete(unit)
  else kept.set(unit, draft)
  return kept
}
