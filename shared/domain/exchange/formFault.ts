import type { CellPlace } from './rawCell.ts'

/**
 * What is to be said of a returned form, at its cells. error: the file is not taken until it is corrected; question: until
 * a person chooses a reading; doubt: taken only when a person confirms; warning: said, and taken.
 */
export type FormFault = {
  severity: 'error' | 'question' | 'doubt' | 'warning'
  kind: FormFaultKind
  /** The cell it is about first, others it involves after; empty where it is about the file. */
  places: readonly CellPlace[]
  /** One Vietnamese sentence: what is wrong and what to do. */
  sentence: string
  /** Texts to choose from, each with one reading only. */
  choices: readonly string[]
}

export type FormFaultKind =
  | 'figure'
  | 'ambiguousNumber'
  | 'errorCell'
  | 'noResult'
  | 'dateCell'
  | 'booleanCell'
  | 'badNumber'
  | 'numberAndWord'
  | 'stateWord'
  | 'label'
  | 'unknownColumn'
  | 'unknownSection'
  | 'revision'
  | 'estimate'
  | 'legacyText'
  | 'formula'
  | 'rule'
