import type { Output } from '#shared/rpc/connectEngine.ts'
import { formatNumber } from '../../format/formatNumber.ts'
import { consolidationText } from '../../text/consolidationText.ts'
import type { GridCell, GridColumn, GridRow } from '../../ui/grid/model/gridTypes.ts'
import { formatChange } from './formatChange.ts'

/** One indicator of a consolidation. */
export type ConsolidatedIndicator = Output<'consolidation.get'>['indicators'][number]

const { column } = consolidationText

/** The columns of the consolidated table. */
export const consolidationColumns: readonly GridColumn[] = [
  { id: 'code', title: column.code, width: 46 },
  { id: 'name', title: column.name, width: 'fill' },
  { id: 'unit', title: column.unit, width: 82 },
  { id: 'total', title: column.total, width: 76, align: 'right' },
  { id: 'coverage', title: column.coverage, width: 66, align: 'right' },
  { id: 'previous', title: column.previous, width: 74, align: 'right' },
  { id: 'change', title: column.change, width: 72, align: 'right' },
  { id: 'lastYear', title: column.lastYear, width: 74, align: 'right' },
  { id: 'changeYear', title: column.changeYear, width: 84, align: 'right' },
  { id: 'yearToDate', title: column.yearToDate, width: 88, align: 'right' },
]

/** One indicator as a line of the table; a coverage that lacks units is marked. */
export function buildConsolidationRow(indicator: ConsolidatedIndicator): GridRow {
  const { code, name, unitOfMeasure, total, coverage, previous, samePeriodLastYear, yearToDate } = indicator
  const { included, expected } = coverage
  const lacks = included < expected
  return {
    id: code,
    cells: [
      shown(code),
      { ...shown(name), hint: name },
      shown(unitOfMeasure),
      amount(total),
      {
        ...shown(`${formatNumber(included)}/${formatNumber(expected)}`),
        ...(lacks ? { mark: 'warning' as const } : {}),
      },
      amount(previous),
      shown(formatChange(total, previous)),
      amount(samePeriodLastYear),
      shown(formatChange(total, samePeriodLastYear)),
      amount(yearToDate),
    ],
  }
}

function shown(text: string): GridCell {
  return { text, readOnly: true }
}

function amount(value: number | null): GridCell {
  return value === null ? shown('') : { ...shown(formatNumber(value)), amount: value }
}
