import type { FigureValue } from './figure.ts'
import type { FigureProblem, TypedIndicator } from './figureProblem.ts'
import { figureProblemSentence } from './figureProblemSentence.ts'
import { readNumber } from './readNumber.ts'
import { readFigureWord } from './readFigureWord.ts'
import { tidyTyped } from './tidyTyped.ts'

export type { TypedIndicator } from './figureProblem.ts'

/**
 * What was typed: a figure, blank (`null`), or a problem with one Vietnamese sentence and, where the text has several
 * readings, texts to choose from that read in one way only.
 */
export type TypedFigure =
  | { ok: true; figure: FigureValue | null }
  | { ok: false; problem: FigureProblem; sentence: string; choices: readonly string[] }

/**
 * Reads what was typed into a cell, by the Vietnamese form of numbers (reference §7): `1.234,5`, `1234,5`, `1 234` are
 * numbers; `1,234` and `1.5` are asked about; words tell "không phát sinh" from "không áp dụng" from blank.
 */
export function parseTypedFigure(text: string, indicator: TypedIndicator): TypedFigure {
  const typed = tidyTyped(text)
  if (typed === '') return { ok: true, figure: null }
  if (indicator.kind === 'ratio') return refuse('computed', text, indicator)
  if (indicator.kind === 'text') return refuse('notAFigure', text, indicator)
  const word = readFigureWord(typed, indicator.kind)
  if (word !== 'notAWord')
    return typeof word === 'string' ? refuse(word, text, indicator) : { ok: true, figure: word.figure }
  const number = readNumber(typed, indicator)
  if (number.ok) return { ok: true, figure: { state: 'number', value: number.value } }
  return refuse(number.problem, text, indicator, number.choices)
}

function refuse(
  problem: FigureProblem,
  text: string,
  indicator: TypedIndicator,
  choices: readonly string[] = [],
): TypedFigure {
  return { ok: false, problem, sentence: figureProblemSentence(problem, text.trim(), indicator, choices), choices }
}
