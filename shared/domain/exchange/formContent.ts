import type { FigureValue } from '../figures/figure.ts'

/** What a form says once it is read: a full snapshot of the unit's own report. Blank figures and texts are absent. */
export type FormContent = {
  /** Lần gửi: 1 for the first, raised by the sender with every correction. */
  revision: number
  isEstimate: boolean
  /** By column key. */
  figures: ReadonlyMap<string, FigureValue>
  /** By section code. */
  narratives: ReadonlyMap<string, string>
}

/**
 * The content as one text for its digest: keys in order, so that the same figures and words give the same digest whatever
 * program saved the file. The revision is not part of it.
 */
export function contentText({ isEstimate, figures, narratives }: FormContent): string {
  return JSON.stringify([isEstimate, sorted(figures), sorted(narratives)])
}

function sorted<T>(entries: ReadonlyMap<string, T>): [string, T][] {
  return [...entries].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
}
