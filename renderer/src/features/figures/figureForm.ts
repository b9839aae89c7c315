import type { IndicatorKind } from '#shared/domain/indicators/indicator.ts'
import type { TypedIndicator } from '#shared/domain/figures/parseTypedFigure.ts'
import type { Output } from '#shared/rpc/connectEngine.ts'

/** One line of the entry form. */
export type FormRow = Output<'figures.form'>['rows'][number]

/** One thing the rules found. */
export type Finding = Output<'submissions.check'>['findings'][number]

/** The identity of a line in the grid and in the address: "D06/X". */
export function rowIdOf({ indicator, loaiHinh }: { indicator: string; loaiHinh: string }): string {
  return `${indicator}/${loaiHinh}`
}

/** What the reading of typed text needs to know of a line. */
export function typedIndicator(row: FormRow): TypedIndicator {
  return {
    code: row.indicator,
    name: row.name,
    unit: row.unitOfMeasure,
    kind: row.kind as IndicatorKind,
    scale: row.scale,
  }
}

/** Whether a line still waits for its figure: it is empty, and the report of the period asks for it. */
export function isBlank({ figure, askedIn }: FormRow): boolean {
  return figure === null && askedIn === null
}
