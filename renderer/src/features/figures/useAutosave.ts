import { useCallback, useEffect, useRef, useState } from 'react'
import { tellSave } from '../../app/statusStore.ts'
import { errorSentence } from '../../data/errorSentence.ts'
import { useEngine } from '../../data/programContext.ts'

type Place = { unit: string; period: string; section: string; saved: string }

/** A pause in writing after which the text is saved. */
const pauseMilliseconds = 2_000

/** Saves a section's text after a pause, when the field is left, and when it goes off the screen. */
export function useAutosave({ unit, period, section, saved }: Place) {
  const engine = useEngine()
  const [fault, setFault] = useState<string | null>(null)
  const pending = useRef<string | null>(null)
  const last = useRef(saved)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const saveNow = useCallback(() => {
    clearTimeout(timer.current)
    const text = pending.current
    pending.current = null
    if (text === null || text === last.current) return
    last.current = text
    tellSave('saving')
    engine.call('figures.saveNarrative', { unit, period, section, text }).then(
      () => {
        setFault(null)
        tellSave('saved')
      },
      (error: unknown) => {
        setFault(errorSentence(error))
        tellSave('refused')
      },
    )
  }, [engine, unit, period, section])

  useEffect(() => {
    return saveNow
  }, [saveNow])

  const change = useCallback(
    (text: string) => {
      pending.current = text
      clearTimeout(timer.current)
      timer.current = setTimeout(saveNow, pauseMilliseconds)
    },
    [saveNow],
  )
  return { change, saveNow, fault }
}
