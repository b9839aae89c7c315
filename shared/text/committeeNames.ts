import type { CommitteeRole } from '../domain/committees/committee.ts'

/** A place on a committee, as people read it. */
export const committeeRoleNames: Readonly<Record<CommitteeRole, string>> = {
  head: 'Trưởng ban',
  deputy: 'Phó trưởng ban',
  member: 'Ủy viên',
  secretary: 'Thư ký',
}
