import type { Op } from './program.ts'

/** A stretch of a part's XML, by offsets. */
export type Range = { start: number; end: number }

/** XML to leave out, and what to put there instead. */
export type Edit = Range & { op?: Op }
