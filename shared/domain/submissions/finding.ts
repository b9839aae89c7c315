import type { FigureColumn } from '../indicators/indicator.ts'

/** What a rule found in a submission. E keeps it from being sent (unless overridden with a reason), W asks for a note. */
export type Finding = {
  /** Number of the rule. */
  rule: number
  severity: 'E' | 'W'
  canOverride: boolean
  /** The columns to look at; empty for a text. */
  columns: readonly FigureColumn[]
  /** The section of the text, or null. */
  section: string | null
  /** One Vietnamese sentence with codes, names and the numbers as they stand. */
  message: string
  suggestion: string
}

/** A finding before it is told which rule it belongs to: what stands on either side of the check's message. */
export type CheckResult = { columns: readonly FigureColumn[]; section: string | null; left: string; right: string }
