import type { CommitteeActKind, CommitteeRole, CommitteeSupport } from '../domain/committees/committee.ts'

/** A place on a committee, as people read it. */
export const committeeRoleNames: Readonly<Record<CommitteeRole, string>> = {
  head: 'Trưởng ban',
  deputy: 'Phó trưởng ban',
  member: 'Ủy viên',
  secretary: 'Thư ký',
}

/** What was decided or done, as people read it. */
export const committeeActNames: Readonly<Record<CommitteeActKind, string>> = {
  setUp: 'Thành lập',
  strengthened: 'Kiện toàn',
  regulation: 'Ban hành quy chế làm việc',
  regulationAmended: 'Sửa đổi quy chế làm việc',
  training: 'Tập huấn',
}

/** The bodies beside a committee, as people read them. */
export const committeeSupportNames: Readonly<Record<CommitteeSupport['kind'], string>> = {
  standingBody: 'Cơ quan thường trực',
  assistingGroup: 'Tổ giúp việc',
}
