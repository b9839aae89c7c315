import { createContext, use } from 'react'
import type { Output } from '#shared/rpc/connectEngine.ts'

/** Where the user is: whose office, which unit and which period; all screens share it, and the address keeps it. */
export type Place = {
  office: Output<'office.get'>
  today: string
  unit: string
  period: string
  /** Goes to another unit or period on the same screen. */
  goTo(place: { unit?: string; period?: string }): void
}

export const PlaceContext = createContext<Place | null>(null)

/** The unit and period that the screen is about. */
export function usePlace(): Place {
  const place = use(PlaceContext)
  if (!place) throw new Error('A screen was drawn outside PlaceContext')
  return place
}
