import type { ConsolidatedIndicator } from '../../consolidation/consolidation.ts'
import { type LoaiHinh, loaiHinhs } from '../../orgTree/orgUnit.ts'
import { capitalised } from '../scopeWords.ts'
import type { ReportFacts } from '../reportFacts.ts'
import type { HeadCell, ReportCell, ReportColumn, ReportRow, ReportTable } from '../reportModel.ts'
import { periodWords } from '../periodWords.ts'
import { coverageText } from '../writeCoverage.ts'
import { changeCell } from './changeCell.ts'
import { figureCell, textCell } from './figureCell.ts'
import { loaiHinhCell, ofLoaiHinh } from './loaiHinhCell.ts'
import { type PrintedGroup, printedGroups } from './printedIndicators.ts'

const loaiHinhHeads: Record<LoaiHinh, string> = { X: 'Xã, phường, thị trấn', C: 'Cơ quan, đơn vị', D: 'Doanh nghiệp' }

/** One figure beside the divided total: its head and its cell. */
type Beside = { head: string; cell: (figure: ConsolidatedIndicator, facts: ReportFacts) => ReportCell }

/**
 * The indicators of the whole area with what they are compared with: by loại hình, the period before, the same period last
 * year with the change in per cent (percentage points for a ratio), the year to date.
 */
export function comparisonTable(facts: ReportFacts): ReportTable {
  const groups = printedGroups(facts)
  const divided = loaiHinhs.filter((one) =>
    groups.some(({ indicators }) => indicators.some((figure) => ofLoaiHinh(figure, one) !== null)),
  )
  const beside = besideOf(facts)
  const rows = groups.flatMap((group) => groupRows(group, facts, divided, beside))
  return {
    code: 'tong_hop',
    title: `Tổng hợp số liệu ${periodWords(facts.period).name}`,
    columns: columnsOf(divided.length, beside.length),
    head: headOf(facts, divided, beside),
    rows: numbered(rows),
    notes: notesOf(facts, groups),
  }
}

function besideOf(facts: ReportFacts): Beside[] {
  const { base, hasEarlierInYear } = periodWords(facts.period)
  const previous: Beside = {
    head: 'Kỳ trước liền kề',
    cell: ({ indicator, previous }) => figureCell(indicator, previous),
  }
  const toDate: Beside = {
    head: 'Lũy kế từ đầu năm',
    cell: ({ indicator, yearToDate }) => figureCell(indicator, yearToDate),
  }
  return [
    ...(facts.period.kind === 'year' ? [] : [previous]),
    { head: capitalised(base), cell: ({ indicator, samePeriodLastYear }) => figureCell(indicator, samePeriodLastYear) },
    { head: `Tăng (+), giảm (-) so với ${base} (%)`, cell: changeCell },
    ...(hasEarlierInYear ? [toDate] : []),
  ]
}

function columnsOf(divided: number, beside: number): ReportColumn[] {
  const figures = Array.from({ length: 1 + divided + beside }, (): ReportColumn => ({ width: 11, align: 'right' }))
  return [{ width: 6, align: 'center' }, { width: 48, align: 'left' }, { width: 13, align: 'center' }, ...figures]
}

function headOf(facts: ReportFacts, divided: readonly LoaiHinh[], beside: readonly Beside[]): HeadCell[][] {
  const tall = (text: string): HeadCell => ({ text, rowSpan: divided.length > 0 ? 2 : 1 })
  const now = capitalised(periodWords(facts.period).name)
  const first = divided.length > 0 ? [{ text: now, colSpan: 1 + divided.length }] : [{ text: now }]
  const top = [tall('TT'), tall('Chỉ tiêu'), tall('Đơn vị tính'), ...first, ...beside.map(({ head }) => tall(head))]
  if (divided.length === 0) return [top]
  return [top, [{ text: 'Tổng số' }, ...divided.map((one) => ({ text: loaiHinhHeads[one] }))]]
}

function groupRows(
  { code, name, indicators }: PrintedGroup,
  facts: ReportFacts,
  divided: readonly LoaiHinh[],
  beside: readonly Beside[],
): ReportRow[] {
  const width = 4 + divided.length + beside.length
  const blanks = Array.from({ length: width - 2 }, (): ReportCell => ({ kind: 'blank' }))
  const head: ReportRow = { role: 'group', cells: [textCell(code), textCell(name), ...blanks] }
  return [head, ...indicators.map((figure) => figureRow(figure, facts, divided, beside))]
}

function figureRow(
  figure: ConsolidatedIndicator,
  facts: ReportFacts,
  divided: readonly LoaiHinh[],
  beside: readonly Beside[],
): ReportRow {
  const { indicator, total } = figure
  const source = (loaiHinh: string) => ({
    unit: facts.unit.code,
    period: facts.period.code,
    indicator: indicator.code,
    loaiHinh,
  })
  const name = indicator.partOf === undefined ? indicator.name : `- Trong đó: ${indicator.name}`
  const parts = divided.map((one) => loaiHinhCell(figure, one, source(one)))
  const besides = beside.map(({ cell }) => cell(figure, facts))
  const cells = [
    textCell(''),
    textCell(name),
    textCell(indicator.unit),
    figureCell(indicator, total, source('-')),
    ...parts,
    ...besides,
  ]
  return { role: 'data', cells }
}

/** The data rows counted through; the rows of groups keep their letter. */
function numbered(rows: readonly ReportRow[]): ReportRow[] {
  let number = 0
  return rows.map((row) => {
    if (row.role !== 'data') return row
    number += 1
    return { ...row, cells: [{ kind: 'number', value: number, scale: 0 }, ...row.cells.slice(1)] }
  })
}

function notesOf({ consolidation, period }: ReportFacts, groups: readonly PrintedGroup[]): string[] {
  const coverage = coverageText(consolidation.coverage, null)
  const { base } = periodWords(period)
  const hasRatio = groups.some(({ indicators }) => indicators.some(({ indicator }) => indicator.kind === 'ratio'))
  return [
    ...(coverage === '' ? [] : [`Ghi chú: ${coverage}.`]),
    `Ô để trống: chưa có số liệu hoặc không có cơ sở so sánh (${base} chưa có số liệu hoặc bằng 0).`,
    ...(hasRatio
      ? [
          'Tỷ lệ được tính lại từ tổng tử số và tổng mẫu số, không cộng dồn; mức tăng, giảm của tỷ lệ tính bằng điểm phần trăm.',
        ]
      : []),
  ]
}
