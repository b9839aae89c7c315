import { formatScaled } from '#shared/domain/figures/formatFigure.ts'
import type { FigureValue } from '#shared/domain/figures/figure.ts'
import { figuresText } from '../../text/figuresText.ts'

type Measure = { kind: string; scale: number }

/** A figure as its cell shows it: "1.234,5", "không phát sinh", "có"; empty for a blank. */
export function figureShown(figure: FigureValue | null, { kind, scale }: Measure): string {
  if (figure === null) return ''
  if (figure.state !== 'number') return figuresText[figure.state]
  if (kind === 'yesNo') return figure.value === 0 ? figuresText.no : figuresText.yes
  return formatScaled(figure.value, scale)
}

/** A figure as it is typed: in the one form that has no second reading, "1234,5"; `parseTypedFigure` reads the same back. */
export function figureTyped(figure: FigureValue | null, measure: Measure): string {
  const shown = figureShown(figure, measure)
  return figure?.state === 'number' && measure.kind !== 'yesNo' ? shown.replaceAll('.', '') : shown
}

/** A figure as an ordinary number, for the sum of a selection; undefined for what is none. */
export function figureAmount(figure: FigureValue | null, { scale }: Measure): number | undefined {
  return figure?.state === 'number' ? figure.value / 10 ** scale : undefined
}

/** How far a figure has moved from another: "+10,8%"; empty where there is nothing to compare with. */
export function changeShown(now: FigureValue | null, before: FigureValue | null): string {
  if (now?.state !== 'number' || before?.state !== 'number' || before.value === 0) return ''
  const tenths = Math.round((1000 * (now.value - before.value)) / before.value)
  return `${tenths > 0 ? '+' : ''}${formatScaled(tenths, 1)}%`
}
