import { daysBetween } from '../../isoDate.ts'
import { dateInVietnamese } from '../../text/dateInVietnamese.ts'
import type { BoardUnit, ReportFacts } from '../reportFacts.ts'
import type { ReportCell, ReportRow, ReportTable } from '../reportModel.ts'
import { textCell } from './figureCell.ts'

type ShownState = 'late' | 'missing' | 'sentEmpty'

const stateWords: Record<ShownState, string> = {
  late: 'Gửi chậm',
  missing: 'Chưa gửi',
  sentEmpty: 'Gửi chưa có nội dung',
}

/** The units that reported late, not at all, or nothing, with due and received dates; under the unit they report to. */
export function lateUnitsTable(facts: ReportFacts): ReportTable {
  const late = facts.board.filter(({ state }) => isShown(state))
  const owing = facts.board.filter(({ state }) => isShown(state) || state === 'onTime').length
  return {
    code: 'cham_muon',
    title: '',
    columns: [
      { width: 8, align: 'center' },
      { width: 60, align: 'left' },
      { width: 45, align: 'left' },
      { width: 32, align: 'left' },
      { width: 22, align: 'center' },
      { width: 22, align: 'center' },
      { width: 18, align: 'right' },
    ],
    head: [
      ['TT', 'Đơn vị', 'Đơn vị cấp trên trực tiếp', 'Tình trạng', 'Hạn gửi', 'Ngày nhận', 'Số ngày chậm'].map(
        (text) => ({ text }),
      ),
    ],
    rows: late.map((unit, index) => rowOf(unit, index, facts)),
    notes: [
      late.length === 0
        ? `Cả ${owing} đơn vị gửi báo cáo đúng hạn.`
        : `Ghi chú: ${late.length}/${owing} đơn vị gửi chậm, chưa gửi hoặc gửi báo cáo chưa có nội dung.`,
      ...facts.consolidation.notices.filter(({ kind }) => kind === 'onlyTotals').map(({ sentence }) => sentence),
    ],
  }
}

function isShown(state: BoardUnit['state']): state is ShownState {
  return state === 'late' || state === 'missing' || state === 'sentEmpty'
}

function rowOf({ unit, parent, state, due, received }: BoardUnit, index: number, facts: ReportFacts): ReportRow {
  const days = due !== null && received !== null ? daysBetween(due, received) : 0
  const cells: ReportCell[] = [
    { kind: 'number', value: index + 1, scale: 0 },
    textCell(unit.name),
    textCell(parentName(parent, facts)),
    textCell(isShown(state) ? stateWords[state] : ''),
    textCell(due === null ? '' : dateInVietnamese(due)),
    textCell(received === null ? '' : dateInVietnamese(received)),
    days > 0 ? { kind: 'number', value: days, scale: 0 } : { kind: 'blank' },
  ]
  return { role: 'data', cells }
}

function parentName(parent: string | null, { unit, children, board }: ReportFacts): string {
  if (parent === null) return ''
  if (parent === unit.code) return unit.name
  const known = children.find(({ code }) => code === parent) ?? board.find((one) => one.unit.code === parent)?.unit
  return known?.name ?? ''
}
