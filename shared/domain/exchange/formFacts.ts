import type { FigureColumn, IndicatorKind } from '../indicators/indicator.ts'
import type { ReportTypeCode } from '../periods/period.ts'
import type { FigureTable } from '../submissions/submissionFacts.ts'

/** A column of figures as the entry form prints it. */
export type FormColumn = FigureColumn & {
  /** "D06/X". */
  key: string
  group: string
  name: string
  /** Đơn vị tính. */
  unit: string
  kind: IndicatorKind
  scale: number
  /** Printed indented under the indicator it is a part of. */
  isPart: boolean
  note: string | null
}

/** A section of the outline: a heading alone, or one with a text to write. */
export type FormSection = { code: string; heading: string; level: number; isWritten: boolean }

/** A sum of cells that a rule compares; `constant` stands where a side is a number that the catalogue gives. */
export type FormSum = { columns: readonly { key: string; table: 'current' | 'previous' }[]; constant: number | null }

/** A simple rule shown by colour while the form is filled in: left ≤ right, or left = right. */
export type FormCheck = { form: 'atMost' | 'equal'; left: FormSum; right: FormSum }

/** Everything an entry form is made of, for one unit, report type and period. */
export type FormFacts = {
  unit: { uid: string; code: string; name: string; parentName: string | null }
  /** Who gets the form back. */
  receiver: string
  reportType: ReportTypeCode
  period: string
  /** "quý I năm 2022". */
  periodLabel: string
  /** The quarter that the figures are kept under. */
  quarter: string
  catalogue: { version: string; label: string }
  groups: readonly { code: string; name: string }[]
  columns: readonly FormColumn[]
  sections: readonly FormSection[]
  checks: readonly FormCheck[]
  /** What is printed in the entry cells already; empty for a blank form. */
  current: FigureTable
  texts: ReadonlyMap<string, string>
  revision: number
  previous: FigureTable
  samePeriodLastYear: FigureTable
}
