import type { CommitteeMember, CommitteeRole } from '#shared/domain/committees/committee.ts'
import type { UnitKind } from '#shared/domain/orgTree/orgUnit.ts'
import { samplePerson } from '../samplePerson.ts'
import type { SampleRandom } from '../sampleRandom.ts'

type Post = Pick<CommitteeMember, 'role' | 'partyPost' | 'governmentPost' | 'fields'>

/** A drawn member; the time on the committee is that of the committee. */
type DrawnMember = Post & { name: string }

const post = (role: CommitteeRole, partyPost: string, governmentPost: string, fields: string): Post => {
  return { role, partyPost, governmentPost, fields }
}

/** The posts that item 2 of the directive wants, by kind of unit, and those beside them. */
const leading: Readonly<Record<'province' | 'district' | 'commune' | 'partyCommittee' | 'body', readonly Post[]>> = {
  province: [
    post('head', 'Phó Bí thư Thường trực Tỉnh ủy', '', 'Chỉ đạo chung'),
    post('deputy', 'Trưởng Ban Dân vận Tỉnh ủy', '', 'Thường trực ban chỉ đạo'),
    post('deputy', '', 'Phó Chủ tịch UBND tỉnh', 'Khối chính quyền'),
  ],
  district: [
    post('head', 'Phó Bí thư Thường trực Huyện ủy', '', 'Chỉ đạo chung'),
    post('deputy', 'Trưởng Ban Dân vận Huyện ủy', '', 'Thường trực ban chỉ đạo'),
    post('deputy', '', 'Phó Chủ tịch UBND huyện', 'Khối chính quyền'),
  ],
  commune: [
    post('head', 'Bí thư Đảng ủy', '', 'Chỉ đạo chung'),
    post('deputy', '', 'Chủ tịch UBND', 'Khối chính quyền'),
    post('deputy', 'Trưởng Khối Dân vận Đảng ủy', '', 'Thường trực ban chỉ đạo'),
  ],
  partyCommittee: [
    post('head', 'Phó Bí thư Đảng ủy', '', 'Chỉ đạo chung'),
    post('deputy', 'Ủy viên Ban Thường vụ Đảng ủy', '', 'Thường trực ban chỉ đạo'),
  ],
  body: [
    post('head', 'Bí thư Chi bộ', 'Thủ trưởng cơ quan', 'Chỉ đạo chung'),
    post('deputy', '', 'Phó Thủ trưởng cơ quan', 'Chuyên môn'),
  ],
}

const members: readonly Post[] = [
  post('member', '', 'Chủ tịch Ủy ban MTTQ', 'Giám sát, phản biện xã hội'),
  post('member', 'Chủ nhiệm Ủy ban Kiểm tra', '', 'Kiểm tra, giám sát'),
  post('member', '', 'Chủ tịch Hội Nông dân', 'Nông nghiệp, nông thôn'),
  post('member', '', 'Chủ tịch Hội Liên hiệp Phụ nữ', 'Văn hóa, xã hội'),
  post('member', '', 'Bí thư Đoàn Thanh niên', 'Thanh niên'),
  post('member', '', 'Chủ tịch Hội Cựu chiến binh', 'Hòa giải ở cơ sở'),
  post('member', '', 'Chủ tịch Công đoàn', 'Cơ quan, doanh nghiệp'),
  post('member', '', 'Chánh Thanh tra', 'Tiếp công dân, đơn thư'),
  post('member', '', 'Phụ trách nội vụ', 'Cải cách hành chính'),
  post('member', '', 'Phụ trách tài chính', 'Công khai tài chính'),
  post('member', '', 'Phụ trách tư pháp', 'Hương ước, quy ước'),
  post('member', '', 'Phụ trách văn hóa', 'Tuyên truyền'),
  post('secretary', '', 'Chuyên viên giúp việc', 'Tổng hợp, báo cáo'),
]

/** So many members of a unit's committee. `isRight` false: the deputies are not those that item 2 names. */
export function drawMembers(
  kind: UnitKind | 'body',
  count: number,
  random: SampleRandom,
  { isRight, hasGap }: { isRight: boolean; hasGap: boolean },
): DrawnMember[] {
  const first = leading[kind === 'agency' || kind === 'enterprise' || kind === 'advisory' ? 'body' : kind]
  const leaders = isRight
    ? first
    : first.map((it) => (it.role === 'deputy' ? { ...it, partyPost: '', governmentPost: 'Phó Chủ tịch HĐND' } : it))
  const others = members.slice(Math.max(members.length - (count - leaders.length), 0))
  return [...leaders, ...others].slice(0, count).map((it, place) => {
    const name = samplePerson(random)
    return hasGap && place === leaders.length ? { ...it, name, fields: '' } : { ...it, name }
  })
}
