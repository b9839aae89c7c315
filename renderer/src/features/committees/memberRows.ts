import { committeeRoleNames } from '#shared/text/committeeNames.ts'
import { formatDate } from '../../format/formatDate.ts'
import { committeesText as text } from '../../text/committeesText.ts'
import type { GridCell, GridColumn, GridRow } from '../../ui/grid/model/gridTypes.ts'
import type { Member } from './committeeTypes.ts'

const { memberColumn: column } = text

/** The columns of a committee's members. */
export const memberColumns: readonly GridColumn[] = [
  { id: 'name', title: column.name, width: 150 },
  { id: 'role', title: column.role, width: 112 },
  { id: 'posts', title: column.posts, width: 'fill' },
  { id: 'fields', title: column.fields, width: 150 },
  { id: 'from', title: column.from, width: 84 },
  { id: 'until', title: column.until, width: 84 },
]

/** A member as a line; one without a field in charge is marked. */
export function buildMemberRow(member: Member): GridRow {
  const posts = [member.partyPost, member.governmentPost].filter((post) => post !== '').join('; ')
  const charge = [member.fields, member.loaiHinh.join(', ')].filter((it) => it !== '').join('; ')
  return {
    id: String(member.id),
    cells: [
      cell(member.name),
      cell(committeeRoleNames[member.role]),
      cell(posts),
      charge === '' ? { ...cell(''), mark: 'warning' } : cell(charge),
      cell(formatDate(member.from)),
      cell(formatDate(member.until)),
    ],
  }
}

function cell(text: string): GridCell {
  return { text, readOnly: true, hint: text }
}
