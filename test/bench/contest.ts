/** One program that takes part: a file of works/ and its arguments. */
export type Side = {
  name: string
  work: string
  args: readonly string[]
  /** Done before each run, outside the clock: a fresh copy of what the run changes. */
  beforeRun?: () => void
}

/** What one side is to reach against another: each limit is a ratio of medians over rounds. */
export type Aim = { of: string; against: string; time?: number; memory?: number }

/** What one side must keep to by itself: medians in milliseconds and MB, and the longest block of other work. */
export type Limit = { of: string; ms: number; mb: number; block: number }

/** A piece of work done by several sides; `notes` say what was checked and how the sides differ. */
export type Contest = {
  title: string
  sides: readonly Side[]
  aims: readonly Aim[]
  limits?: readonly Limit[]
  notes: readonly string[]
}
