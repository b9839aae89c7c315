import type { ConsolidatedIndicator } from '../../consolidation/consolidation.ts'
import { annexReference } from '../annexes/buildAnnexes.ts'
import { changeCell } from '../annexes/changeCell.ts'
import { figureCell, textCell } from '../annexes/figureCell.ts'
import { loaiHinhCell } from '../annexes/loaiHinhCell.ts'
import { type PrintedGroup, printedGroups } from '../annexes/printedIndicators.ts'
import { buildFrame } from '../buildFrame.ts'
import { periodWords } from '../periodWords.ts'
import type { ReportFacts } from '../reportFacts.ts'
import type { ReportCell } from '../reportModel.ts'
import { capitalised } from '../scopeWords.ts'
import { coverageText } from '../writeCoverage.ts'
import type { SummaryColumn, SummaryField, SummaryLoop } from './summaryTags.ts'

/** One repeated row: the cells that the template may place; a name left out is an empty cell. */
type SummaryRow = Readonly<Partial<Record<SummaryColumn, ReportCell>>>

/** What the one-sheet summary of a report says, by the names that its template uses. */
type Summary = {
  fields: Readonly<Record<SummaryField, string>>
  loops: Readonly<Record<SummaryLoop, readonly SummaryRow[]>>
}

/** The summary of a report: every figure that adds up once, in the order of the catalogue. */
export function buildSummary(facts: ReportFacts): Summary {
  const isYear = facts.period.kind === 'year'
  const groups = printedGroups(facts)
  const only = (loop: SummaryLoop) => groups.map((group) => inLoop(group, loop))
  const whole = only('chi_tieu').filter(({ indicators }) => indicators.length > 0)
  return {
    fields: fieldsOf(facts),
    loops: {
      chi_tieu: groupedRows(whole, isYear),
      so_le: numberedRows(only('so_le'), isYear),
      ty_le: numberedRows(only('ty_le'), isYear),
    },
  }
}

function fieldsOf(facts: ReportFacts): Summary['fields'] {
  const frame = buildFrame(facts)
  const { name, base } = periodWords(facts.period)
  const coverage = coverageText(facts.consolidation.coverage, null)
  return {
    co_quan_cap_tren: frame.superiorBody,
    co_quan: frame.issuingBody,
    ky: capitalised(name),
    ky_so_sanh: capitalised(base),
    tham_chieu: annexReference(facts),
    pham_vi: facts.unit.name,
    do_day_du: coverage === '' ? '' : `${capitalised(coverage)}.`,
    dia_danh_ngay: frame.placeAndDate,
    quyen_han: frame.signature.authority,
    chuc_vu: frame.signature.position,
    nguoi_ky: frame.signature.name,
  }
}

function inLoop(group: PrintedGroup, loop: SummaryLoop): PrintedGroup {
  return { ...group, indicators: group.indicators.filter((figure) => loopOf(figure) === loop) }
}

function loopOf({ indicator }: ConsolidatedIndicator): SummaryLoop {
  if (indicator.kind === 'ratio') return 'ty_le'
  return indicator.scale > 0 ? 'so_le' : 'chi_tieu'
}

/** Each group under a row of its own: its letter, and its name in capitals, since all copies of a row look the same. */
function groupedRows(groups: readonly PrintedGroup[], isYear: boolean): SummaryRow[] {
  return groups.flatMap((group) => [
    { tt: textCell(group.code), ten: textCell(group.name.toLocaleUpperCase('vi')), nhom: textCell(group.name) },
    ...numberedRows([group], isYear),
  ])
}

function numberedRows(groups: readonly PrintedGroup[], isYear: boolean): SummaryRow[] {
  const figures = groups.flatMap(({ name, indicators }) => indicators.map((figure) => ({ name, figure })))
  return figures.map(({ name, figure }, index) => figureRow(figure, index + 1, name, isYear))
}

/** The period before a year is the same period last year. */
function figureRow(figure: ConsolidatedIndicator, number: number, group: string, isYear: boolean): SummaryRow {
  const { indicator, coverage } = figure
  return {
    tt: { kind: 'number', value: number, scale: 0 },
    ten: textCell(indicator.partOf === undefined ? indicator.name : `- Trong đó: ${indicator.name}`),
    nhom: textCell(group),
    dvt: textCell(indicator.unit),
    tong: figureCell(indicator, figure.total),
    xa_phuong: loaiHinhCell(figure, 'X'),
    co_quan_don_vi: loaiHinhCell(figure, 'C'),
    doanh_nghiep: loaiHinhCell(figure, 'D'),
    ky_truoc: isYear ? { kind: 'blank' } : figureCell(indicator, figure.previous),
    cung_ky: figureCell(indicator, figure.samePeriodLastYear),
    tang_giam: changeCell(figure),
    luy_ke: figureCell(indicator, figure.yearToDate),
    so_don_vi: textCell(`${coverage.included}/${coverage.expected}`),
  }
}
