import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { tellSave } from '../../app/statusStore.ts'
import { useUnsavedScope } from '../../app/useUnsavedScope.ts'
import { errorSentence } from '../../data/errorSentence.ts'
import { engineQuery } from '../../data/engineQuery.ts'
import { useEngine } from '../../data/programContext.ts'
import { areSavesWaiting, enqueueSave } from '../../data/saveQueue.ts'
import { dropUnsaved, keepUnsaved, unsavedIn } from '../../data/unsavedTexts.ts'

type Place = { unit: string; period: string; section: string; saved: string }

/** What is written in a section, and the way to write more; `leftover` was written earlier over a text that changed since. */
type SectionText = {
  text: string
  change(text: string): void
  saveNow(): void
  fault: string | null
  leftover: string | null
  dropLeftover(): void
}

/** A pause in writing after which the text is saved. */
const pauseMilliseconds = 2_000

/**
 * Saves a section's text after a pause, when the field is left, and when it goes off the screen or the program closes. A text
 * that could not be saved is there again when its section is opened, and is tried again when the field is left.
 */
export function useAutosave({ unit, period, section, saved }: Place): SectionText {
  const engine = useEngine()
  const queries = useQueryClient()
  const scope = useUnsavedScope('narratives', period, unit)
  const [kept] = useState(() => takeKept(scope, section, saved))
  const [text, setText] = useState(kept.text ?? saved)
  const [leftover, setLeftover] = useState(kept.leftover)
  const [fault, setFault] = useState<string | null>(null)
  const pending = useRef(kept.text)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const saveNow = useCallback(() => {
    clearTimeout(timer.current)
    const typed = pending.current
    pending.current = null
    if (typed === null) return
    tellSave('saving')
    void enqueueSave(async () => {
      try {
        await engine.call('figures.saveNarrative', { unit, period, section, text: typed })
        const form = engineQuery(engine, 'figures.narrativeForm', { unit, period })
        await queries.refetchQueries({ queryKey: form.queryKey, exact: true })
        dropUnsaved(scope, [[section, typed]])
        setFault(null)
        if (!areSavesWaiting()) tellSave('saved')
      } catch (error) {
        pending.current ??= typed
        setFault(errorSentence(error))
        tellSave('refused')
      }
    })
  }, [engine, queries, scope, unit, period, section])

  useEffect(() => {
    addEventListener('pagehide', saveNow)
    if (pending.current !== null) timer.current = setTimeout(saveNow, pauseMilliseconds)
    return () => {
      removeEventListener('pagehide', saveNow)
      saveNow()
    }
  }, [saveNow])

  const before = useRef(saved)
  const change = useCallback(
    (next: string) => {
      setText(next)
      pending.current = next
      keepUnsaved(scope, [[section, { text: next, before: before.current }]])
      clearTimeout(timer.current)
      timer.current = setTimeout(saveNow, pauseMilliseconds)
    },
    [scope, section, saveNow],
  )
  useEffect(() => {
    before.current = saved
  }, [saved])
  const dropLeftover = useCallback(() => {
    if (leftover !== null) dropUnsaved(scope, [[leftoverKey(section), leftover]])
    setLeftover(null)
  }, [scope, section, leftover])
  return { text, change, saveNow, fault, leftover, dropLeftover }
}

function leftoverKey(section: string): string {
  return `${section} leftover`
}

/** What was written here and never saved: to go on with, or, where the saved text has changed since, to be put in by hand. */
function takeKept(scope: string, section: string, saved: string): { text: string | null; leftover: string | null } {
  const kept = unsavedIn(scope)
  const [own, earlier] = [kept.get(section), kept.get(leftoverKey(section))?.text ?? null]
  if (own === undefined) return { text: null, leftover: earlier }
  if (own.before === saved || own.text.trim() === saved) return { text: own.text, leftover: earlier }
  const leftover = earlier === null || earlier === own.text ? own.text : `${earlier}\n${own.text}`
  keepUnsaved(scope, [[leftoverKey(section), { text: leftover, before: saved }]])
  dropUnsaved(scope, [[section, own.text]])
  return { text: null, leftover }
}
