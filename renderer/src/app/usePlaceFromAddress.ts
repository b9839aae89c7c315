import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useEngineQuery } from '../data/engineQuery.ts'
import { currentQuarter } from '../format/currentQuarter.ts'
import { needsFirstRun } from './needsFirstRun.ts'
import type { Place } from './place.ts'

/** The place of the address, with the office's own unit and the newest quarter with data where the address names none. */
type PlaceReading = { kind: 'reading' } | { kind: 'failed'; error: unknown } | { kind: 'here'; place: Place }

/** Reads the place from the address and the office. */
export function usePlaceFromAddress(): PlaceReading {
  const search = useSearch({ strict: false })
  const navigate = useNavigate()
  const office = useEngineQuery('office.get', {})
  const periods = useEngineQuery('periods.list', {})
  const error = useHeldError(office.error ?? periods.error, office.isSuccess && periods.isSuccess)
  return useMemo((): PlaceReading => {
    // What was read once stays on view when a later reading fails: the screen holds what is being typed.
    const isKnown = office.data !== undefined && periods.data !== undefined
    if (error && (!isKnown || needsFirstRun(error))) return { kind: 'failed', error }
    if (!office.data || !periods.data) return { kind: 'reading' }
    const { today, quarters } = periods.data
    const place: Place = {
      office: office.data,
      today,
      unit: search.unit ?? office.data.unit.code,
      period: search.period ?? startingQuarter(quarters, today),
      goTo: (next) => void navigate({ to: '.', search: (old) => ({ ...old, ...next }) }),
    }
    return { kind: 'here', place }
  }, [error, office.data, periods.data, search.unit, search.period, navigate])
}

/** An error until all is read: while it is asked again the first run stays on view, with what was typed in it. */
function useHeldError(error: unknown, isRead: boolean): unknown {
  const [held, setHeld] = useState<unknown>(null)
  const next = error ?? (isRead ? null : held)
  if (next !== held) setHeld(next)
  return next
}

/** The newest quarter with data that has begun by today; the running one where nothing is kept yet. */
function startingQuarter(quarters: readonly string[], today: string): string {
  const running = currentQuarter(today)
  return quarters.findLast((quarter) => quarter <= running) ?? running
}
