import type { Outline } from '../../submissions/outline.ts'

/**
 * Where the annexes of a report are printed: a committee's own report is its body alone, 2 to 6 pages, with the figures in
 * the annex workbook; Ban Dân vận's consolidated report carries its annexes itself.
 */
export function annexPlace(scope: Outline['scope']): 'document' | 'workbook' {
  return scope === 'consolidated' ? 'document' : 'workbook'
}
