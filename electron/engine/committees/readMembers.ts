import type { CommitteeMember, CommitteeRole } from '#shared/domain/committees/committee.ts'
import type { IsoDate } from '#shared/domain/isoDate.ts'
import { committeeRoleNames } from '#shared/text/committeeNames.ts'
import { loaiHinhs, type LoaiHinh } from '#shared/domain/orgTree/orgUnit.ts'
import { readPastedRows, type CellFault } from '#shared/domain/registers/readPastedRows.ts'
import type { FieldValue, RegisterField } from '#shared/domain/registers/registerField.ts'

/** The columns of a pasted list of members, in the order they are read without a row of titles. */
const memberFields: readonly RegisterField[] = [
  { type: 'text', code: 'ho_ten', name: 'Họ và tên', required: true },
  {
    type: 'choice',
    code: 'vai_tro',
    name: 'Vai trò',
    required: true,
    choices: Object.entries(committeeRoleNames).map(([code, name]) => ({ code, name })),
  },
  { type: 'text', code: 'chuc_vu_dang', name: 'Chức vụ Đảng', required: false },
  { type: 'text', code: 'chuc_vu_chinh_quyen', name: 'Chức vụ chính quyền', required: false },
  { type: 'text', code: 'linh_vuc', name: 'Lĩnh vực phụ trách', required: false },
  { type: 'text', code: 'loai_hinh', name: 'Loại hình phụ trách', required: false },
  { type: 'date', code: 'tu_ngay', name: 'Từ ngày', required: false },
  { type: 'date', code: 'den_ngay', name: 'Đến ngày', required: false },
]

/** Members from a pasted list, from `on` where a row names no day, or what is wrong with which cell. */
export function readMembers(
  cells: readonly (readonly string[])[],
  on: IsoDate,
): { members: Omit<CommitteeMember, 'id'>[]; faults: CellFault[] } {
  const { rows, faults } = readPastedRows(cells, memberFields, null, () => null)
  const members = rows.map(({ row, values }) => {
    const member = toMember(values, on)
    for (const fault of faultsOf(values, member)) faults.push({ row, ...fault })
    return member
  })
  return { members, faults }
}

function toMember(values: Readonly<Record<string, FieldValue>>, on: IsoDate): Omit<CommitteeMember, 'id'> {
  const words = (code: string) => (typeof values[code] === 'string' ? values[code] : '')
  return {
    name: words('ho_ten'),
    role: (Object.keys(committeeRoleNames) as CommitteeRole[]).find((role) => role === values['vai_tro']) ?? 'member',
    partyPost: words('chuc_vu_dang'),
    governmentPost: words('chuc_vu_chinh_quyen'),
    fields: words('linh_vuc'),
    loaiHinh: loaiHinhOf(words('loai_hinh')),
    from: words('tu_ngay') || on,
    until: words('den_ngay') || null,
  }
}

function faultsOf(
  values: Readonly<Record<string, FieldValue>>,
  member: Omit<CommitteeMember, 'id'>,
): Omit<CellFault, 'row'>[] {
  const text = typeof values['loai_hinh'] === 'string' ? values['loai_hinh'] : ''
  const isKnown = text === '' || member.loaiHinh.length === text.split(/[,;\s]+/).length
  return [
    ...(isKnown
      ? []
      : [
          {
            column: 'Loại hình phụ trách',
            text,
            sentence: `“${text}” không phải là loại hình. Hãy ghi X, C hoặc D, cách nhau bằng dấu phẩy.`,
          },
        ]),
    ...(member.until !== null && member.until <= member.from
      ? [{ column: 'Đến ngày', text: member.until, sentence: 'Ngày thôi phải sau ngày bắt đầu.' }]
      : []),
  ]
}

function loaiHinhOf(text: string): LoaiHinh[] {
  const words = text.toUpperCase().split(/[,;\s]+/)
  return loaiHinhs.filter((it) => words.includes(it))
}
