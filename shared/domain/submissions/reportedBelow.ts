import { columnKey, figureColumns } from '../indicators/figureColumns.ts'
import type { FigureColumn, Indicator } from '../indicators/indicator.ts'
import type { UnitKind } from '../orgTree/orgUnit.ts'
import type { CheckResult } from './finding.ts'
import { figureNumber } from './ruleSums.ts'
import type { SubmissionFacts } from './submissionFacts.ts'

/** The loại hình whose bodies may be units of their own below the one that counts them. */
export type CountedLoaiHinh = 'C' | 'D'

/** The kind of unit that reports each of them itself. */
export const reporterOfLoaiHinh: Readonly<Record<CountedLoaiHinh, UnitKind>> = { C: 'agency', D: 'enterprise' }

/**
 * The columns that count bodies of one loại hình only (groups I and K): where these bodies report themselves, the unit above
 * them writes "không áp dụng" there, else each would be counted twice.
 */
export function bodyColumns(indicators: readonly Indicator[], loaiHinh: CountedLoaiHinh): FigureColumn[] {
  return figureColumns({ indicators: [...indicators] }).filter(({ indicator, loaiHinh: of }) => {
    const found = indicators.find(({ code }) => code === indicator)
    const isTheirs = found?.reportedBy.includes(reporterOfLoaiHinh[loaiHinh]) ?? false
    return of === loaiHinh && isTheirs && found?.loaiHinh.length === 1 && found.kind !== 'ratio'
  })
}

/** Numbers that a unit gives for bodies which report themselves: one finding a loại hình. */
export function findReportedBelow({ catalogue, figures, reportedBelow }: SubmissionFacts): CheckResult[] {
  return (['C', 'D'] as const).flatMap((loaiHinh) => {
    const reporters = reportedBelow[loaiHinh] ?? []
    if (reporters.length === 0) return []
    const counted = bodyColumns(catalogue.indicators, loaiHinh).filter(
      (column) => (figureNumber(figures.current[columnKey(column)]) ?? 0n) > 0n,
    )
    if (counted.length === 0) return []
    const shown = reporters.slice(0, 3).join(', ')
    const right = `${reporters.length} đơn vị trực thuộc (${reporters.length > 3 ? `${shown}…` : shown})`
    return [{ columns: counted, section: null, left: counted.map(({ indicator }) => indicator).join(', '), right }]
  })
}
