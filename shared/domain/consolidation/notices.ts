import { nameInText } from '../orgTree/fullName.ts'
import type { UnitAsOf } from '../orgTree/orgUnit.ts'
import { descendantsAsOf } from '../orgTree/treeAsOf.ts'
import { periodLabel } from '../periods/periodLabel.ts'
import { amountOver, amountRule, type IndicatorIndex, type TotalsOverTime } from './amountRule.ts'
import { addCells, type ColumnTotals } from './columnTotals.ts'
import type { ConsolidationNotice } from './consolidation.ts'
import type { QuarterFacts } from './consolidationFacts.ts'
import { unitName } from './coverage.ts'
import type { QuarterSums } from './sumQuarter.ts'

/** What a reader of the totals must know, quarter by quarter; a period of several quarters names the quarter. */
export function consolidationNotices(
  index: IndicatorIndex,
  quarters: readonly QuarterFacts[],
  sums: readonly QuarterSums[],
  rootId: number,
): ConsolidationNotice[] {
  return quarters.flatMap((quarter, place) => {
    const found = sums[place]
    if (!found) return []
    const opening = quarters.length > 1 ? `${periodLabel(quarter.period)}: ` : ''
    return quarterNotices(index, quarter, found, rootId).map((notice) => ({
      ...notice,
      sentence: capitalised(opening + notice.sentence),
    }))
  })
}

function quarterNotices(
  index: IndicatorIndex,
  quarter: QuarterFacts,
  sums: QuarterSums,
  rootId: number,
): ConsolidationNotice[] {
  const empty = descendantsAsOf(quarter.tree, rootId).filter(
    (unit) => unit.reports && quarter.reports.get(unit.id)?.standing === 'empty',
  )
  return [
    ...sums.unusedTotals.map((unused) => bothLedgers(index, unused)),
    ...onlyTotals(sums.onlyTotals),
    ...emptyReport(empty),
  ]
}

function bothLedgers(index: IndicatorIndex, unused: QuarterSums['unusedTotals'][number]): ConsolidationNotice {
  const codes = differingIndicators(index, unused)
  const difference =
    codes.length > 0 ? `Hai số khác nhau ở chỉ tiêu ${codes.join(', ')}.` : 'Hai số khớp nhau ở mọi chỉ tiêu.'
  const used = 'bản tổng hợp chỉ dùng báo cáo của từng đơn vị.'
  return {
    kind: 'bothLedgers',
    units: [unitName(unused.unit)],
    sentence: `${nameInText(unused.unit)} gửi cả báo cáo của từng đơn vị trực thuộc lẫn số tổng của các đơn vị đó; ${used} ${difference}`,
  }
}

function differingIndicators(index: IndicatorIndex, unused: QuarterSums['unusedTotals'][number]): string[] {
  const sent: ColumnTotals = []
  addCells(sent, unused.sent)
  return [...index.byCode.values()]
    .filter((indicator) => indicator.overUnits === 'sum')
    .filter((indicator) => {
      const rule = amountRule(index, { ...indicator, overTime: 'sum' }, 'units')
      const amount = (totals: TotalsOverTime[number]): number => amountOver(rule, [totals]) ?? 0
      return amount(sent) !== amount(unused.fromDetail)
    })
    .map((indicator) => indicator.code)
}

function onlyTotals(units: readonly UnitAsOf[]): ConsolidationNotice[] {
  if (units.length === 0) return []
  const sentence = `${namesInText(units)} chỉ gửi số tổng của các đơn vị trực thuộc, không có báo cáo của từng đơn vị; bản tổng hợp dùng số tổng đó.`
  return [{ kind: 'onlyTotals', units: units.map(unitName), sentence }]
}

function emptyReport(units: readonly UnitAsOf[]): ConsolidationNotice[] {
  if (units.length === 0) return []
  const sentence = `báo cáo của ${namesInText(units)} không có số liệu và lời văn nên chưa được tính là đã báo cáo.`
  return [{ kind: 'emptyReport', units: units.map(unitName), sentence }]
}

/** "huyện Lục Nam, huyện Yên Thế và thành phố Bắc Giang". */
function namesInText(units: readonly UnitAsOf[]): string {
  const names = units.map(nameInText)
  const last = names.pop() ?? ''
  return names.length > 0 ? `${names.join(', ')} và ${last}` : last
}

function capitalised(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase('vi') + text.slice(1)
}
