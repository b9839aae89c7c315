import type { FigureValue } from '../figures/figure.ts'
import type { FormContent } from './formContent.ts'

/** What a form would change: a figure by its column, or the text of a section; null where there is none. */
export type ContentDifference =
  | { what: 'figure'; key: string; before: FigureValue | null; after: FigureValue | null }
  | { what: 'narrative'; section: string; before: string | null; after: string | null }

/** What of a report a form speaks for: a figure outside its own columns is not its to empty. */
type ContentScope = { keys: readonly string[]; sections: readonly string[] }

/** Field by field what changes when `after` takes the place of `before`, in the form's order. */
export function compareContents(
  before: Pick<FormContent, 'figures' | 'narratives'>,
  after: Pick<FormContent, 'figures' | 'narratives'>,
  { keys, sections }: ContentScope,
): ContentDifference[] {
  const figures = keys.flatMap((key): ContentDifference[] => {
    const [was, is] = [before.figures.get(key) ?? null, after.figures.get(key) ?? null]
    return isSameFigure(was, is) ? [] : [{ what: 'figure', key, before: was, after: is }]
  })
  const narratives = sections.flatMap((section): ContentDifference[] => {
    const [was, is] = [before.narratives.get(section) ?? null, after.narratives.get(section) ?? null]
    return was === is ? [] : [{ what: 'narrative', section, before: was, after: is }]
  })
  return [...figures, ...narratives]
}

function isSameFigure(a: FigureValue | null, b: FigureValue | null): boolean {
  if (a === null || b === null) return a === b
  return a.state === b.state && (a.state !== 'number' || b.state !== 'number' || a.value === b.value)
}
