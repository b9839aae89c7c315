import type { FigureValue } from '../figures/figure.ts'
import { columnKey } from '../indicators/figureColumns.ts'
import type { FigureLoaiHinh, Indicator } from '../indicators/indicator.ts'

/** What one entry adds to a figure: an event of a register, or a committee. */
export type Share = {
  /** The register's code, or `committees`. */
  register: string
  id: number
  indicator: string
  loaiHinh: FigureLoaiHinh
  value: number
  isIncomplete: boolean
}

/** What the registers say a figure is: whole numbers of 10^-scale, and how many entries stand behind it. */
export type Proposal = {
  indicator: Indicator
  loaiHinh: FigureLoaiHinh
  /** A flow with nothing recorded is "không phát sinh"; anything else is a number. */
  figure: FigureValue
  value: number
  registers: readonly string[]
  shares: number
  /** Entries that count, but leave empty the field that is added up. */
  incomplete: number
}

/** A proposal for each column that a register feeds, in the columns' order; `feeders` are the registers of an indicator. */
export function buildProposals(
  columns: readonly { indicator: Indicator; loaiHinh: FigureLoaiHinh }[],
  feeders: ReadonlyMap<string, readonly string[]>,
  shares: readonly Share[],
): Proposal[] {
  const byColumn = Map.groupBy(shares, columnKey)
  return columns.flatMap(({ indicator, loaiHinh }) => {
    const registers = feeders.get(indicator.code)
    if (!registers) return []
    const own = byColumn.get(columnKey({ indicator: indicator.code, loaiHinh })) ?? []
    const value = own.reduce((sum, share) => sum + share.value, 0)
    return [
      {
        indicator,
        loaiHinh,
        figure: figureOf(indicator, value, own.length),
        value,
        registers,
        shares: own.length,
        incomplete: own.filter((share) => share.isIncomplete).length,
      },
    ]
  })
}

function figureOf(indicator: Indicator, value: number, shares: number): FigureValue {
  const isFlow = indicator.kind === 'flow' || indicator.kind === 'money'
  return isFlow && shares === 0 ? { state: 'none' } : { state: 'number', value }
}
