import type { IsoDate } from '../isoDate.ts'
import type { ReportCell, ReportTable } from '../reporting/reportModel.ts'
import { dateInVietnamese } from '../text/dateInVietnamese.ts'
import type { CommitteeMember, CommitteeRole } from './committee.ts'

/** How a unit's committee stands by the rules; `hasCommittee` false where it has none. */
type CheckedUnit = { name: string; hasCommittee: boolean; head: string; members: number; faults: readonly string[] }

/** One member of one committee, with the name of its unit or of the body below it. */
type MemberLine = { committee: string; member: CommitteeMember }

/** One row a unit: whether its committee keeps the rules, and what it does not. */
export function compositionTable(units: readonly CheckedUnit[]): ReportTable {
  return {
    code: 'co_cau_ban_chi_dao',
    title: 'KẾT QUẢ KIỂM TRA CƠ CẤU BAN CHỈ ĐẠO',
    ...columnsOf([
      ['TT', 6],
      ['Đơn vị', 34],
      ['Trưởng ban', 28],
      ['Số thành viên', 12],
      ['Kết quả', 20],
      ['Điểm chưa đúng', 70],
    ]),
    rows: units.map((unit, place) => ({
      role: 'data',
      cells: [
        number(place + 1),
        words(unit.name),
        words(unit.head),
        unit.hasCommittee ? number(unit.members) : { kind: 'blank' },
        words(!unit.hasCommittee ? 'Chưa ghi ban chỉ đạo' : unit.faults.length === 0 ? 'Đúng cơ cấu' : 'Chưa đúng'),
        words(unit.faults.join(' ')),
      ],
    })),
    notes: [],
  }
}

/** Every member on a date, with the titles under which a list of members is read in. */
export function memberTable(
  lines: readonly MemberLine[],
  roleNames: Readonly<Record<CommitteeRole, string>>,
): ReportTable {
  return {
    code: 'thanh_vien_ban_chi_dao',
    title: 'DANH SÁCH THÀNH VIÊN BAN CHỈ ĐẠO',
    ...columnsOf([
      ['TT', 6],
      ['Ban chỉ đạo', 30],
      ['Họ và tên', 26],
      ['Vai trò', 16],
      ['Chức vụ Đảng', 34],
      ['Chức vụ chính quyền', 34],
      ['Lĩnh vực phụ trách', 34],
      ['Loại hình phụ trách', 14],
      ['Từ ngày', 14],
      ['Đến ngày', 14],
    ]),
    rows: lines.map(({ committee, member }, place) => ({
      role: 'data',
      cells: [
        number(place + 1),
        words(committee),
        words(member.name),
        words(roleNames[member.role]),
        words(member.partyPost),
        words(member.governmentPost),
        words(member.fields),
        words(member.loaiHinh.join(', ')),
        words(day(member.from)),
        words(day(member.until)),
      ],
    })),
    notes: [],
  }
}

function columnsOf(columns: readonly (readonly [string, number])[]): Pick<ReportTable, 'columns' | 'head'> {
  return {
    columns: columns.map(([title, width], place) => ({
      width,
      align: place === 0 ? 'center' : title.startsWith('Số') ? 'right' : 'left',
    })),
    head: [columns.map(([text]) => ({ text }))],
  }
}

function number(value: number): ReportCell {
  return { kind: 'number', value, scale: 0 }
}

function words(text: string): ReportCell {
  return text === '' ? { kind: 'blank' } : { kind: 'text', text }
}

function day(date: IsoDate | null): string {
  return date === null ? '' : dateInVietnamese(date)
}
