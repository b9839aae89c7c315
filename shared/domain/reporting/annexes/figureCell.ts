import type { Indicator } from '../../indicators/indicator.ts'
import type { CellSource, ReportCell } from '../reportModel.ts'

/** The cell of an indicator's amount; blank where it is not known, a percentage for a ratio. */
export function figureCell(
  indicator: Pick<Indicator, 'kind' | 'scale'>,
  value: number | null,
  source?: CellSource,
): ReportCell {
  if (value === null) return { kind: 'blank' }
  const kind = indicator.kind === 'ratio' ? 'percent' : 'number'
  return { kind, value, scale: indicator.scale, ...(source === undefined ? {} : { source }) }
}

/** A text cell, or a blank one for no text. */
export function textCell(text: string): ReportCell {
  return text === '' ? { kind: 'blank' } : { kind: 'text', text }
}
