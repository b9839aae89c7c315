import type { Indicator } from '../indicators/indicator.ts'

/** Why a typed text is not a figure. The ambiguous ones are questions: the user chooses, nothing is guessed. */
export type FigureProblem =
  | 'computed'
  | 'notAFigure'
  | 'notANumber'
  | 'negative'
  | 'ambiguousDash'
  | 'ambiguousWord'
  | 'ambiguousSeparator'
  | 'badGrouping'
  | 'decimalsInInteger'
  | 'tooManyDecimals'
  | 'tooLarge'

/** The parts of an indicator that decide how a cell's text is read. */
export type TypedIndicator = Pick<Indicator, 'code' | 'name' | 'unit' | 'kind' | 'scale'>
