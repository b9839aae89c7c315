import type { Committee, CommitteeMember, CommitteeRole } from '#shared/domain/committees/committee.ts'
import type { UnitKind } from '#shared/domain/orgTree/orgUnit.ts'

/** One member in short: role, party post, government post; a field is in charge unless `field` is false. */
type ShortMember = [role: CommitteeRole, party: string, government?: string, field?: false]

/** A committee of a unit's own from 2021-09-01 on, with members named "Người 1", "Người 2", … */
export function committeeOf(members: readonly ShortMember[]): Committee {
  return {
    id: 1,
    unitId: 1,
    body: '',
    loaiHinh: 'C',
    from: '2021-09-01',
    until: null,
    members: members.map(toMember),
    acts: [],
    support: [],
  }
}

function toMember([role, partyPost, governmentPost = '', field]: ShortMember, place: number): CommitteeMember {
  return {
    id: place + 1,
    name: `Người ${place + 1}`,
    role,
    partyPost,
    governmentPost,
    fields: field === false ? '' : 'xây dựng nông thôn mới',
    loaiHinh: [],
    from: '2021-09-01',
    until: null,
  }
}

const districtHead: ShortMember = ['head', 'Bí thư Huyện ủy']
const massMobiliser: ShortMember = ['deputy', 'Ủy viên Ban Thường vụ, Trưởng Ban Dân vận Huyện ủy']
const districtLeader: ShortMember = ['deputy', 'Phó Bí thư Huyện ủy', 'Chủ tịch UBND huyện']
const communeHead: ShortMember = ['head', 'Bí thư Đảng ủy xã']
const communeChair: ShortMember = ['deputy', 'Phó Bí thư Đảng ủy', 'Chủ tịch UBND xã']
const blockHead: ShortMember = ['deputy', 'Trưởng khối Dân vận']

/** Thirty committees on a date, and the codes of the rules each does not keep, judged by hand from item 2. */
export const handMade: [what: string, kind: UnitKind, on: string, members: ShortMember[], broken: string[]][] = [
  ['district as ordered', 'district', '2022-01-01', [districtHead, massMobiliser, districtLeader], []],
  [
    'headed by a phó bí thư',
    'district',
    '2022-01-01',
    [['head', 'Phó Bí thư Thường trực Huyện ủy'], massMobiliser, districtLeader],
    [],
  ],
  [
    'of a city',
    'district',
    '2022-01-01',
    [
      ['head', 'Bí thư Thành ủy'],
      ['deputy', 'Trưởng Ban Dân vận Thành ủy'],
      ['deputy', '', 'Phó Chủ tịch UBND thành phố'],
    ],
    [],
  ],
  [
    'posts abbreviated',
    'district',
    '2022-01-01',
    [['head', 'PBT TT Huyện ủy'], massMobiliser, ['deputy', '', 'PCT UBND huyện']],
    [],
  ],
  [
    'head is only a chairman',
    'district',
    '2022-01-01',
    [['head', 'Huyện ủy viên', 'Chủ tịch UBND huyện'], massMobiliser, districtLeader],
    ['huyen-truong-ban'],
  ],
  [
    'head is a bí thư of the Youth Union',
    'district',
    '2022-01-01',
    [['head', 'Bí thư Huyện đoàn'], massMobiliser, districtLeader],
    ['huyen-truong-ban'],
  ],
  ['no head', 'district', '2022-01-01', [massMobiliser, districtLeader], ['huyen-truong-ban']],
  [
    'two heads',
    'district',
    '2022-01-01',
    [districtHead, ['head', 'Phó Bí thư Huyện ủy'], massMobiliser, districtLeader],
    ['huyen-truong-ban'],
  ],
  [
    'no trưởng ban dân vận among the deputies',
    'district',
    '2022-01-01',
    [districtHead, districtLeader],
    ['huyen-pho-ban-dan-van'],
  ],
  [
    'phó trưởng ban dân vận only',
    'district',
    '2022-01-01',
    [districtHead, ['deputy', 'Phó Trưởng Ban Dân vận Huyện ủy'], districtLeader],
    ['huyen-pho-ban-dan-van'],
  ],
  [
    'trưởng ban dân vận as a plain member',
    'district',
    '2022-01-01',
    [districtHead, ['member', 'Trưởng Ban Dân vận Huyện ủy'], districtLeader],
    ['huyen-pho-ban-dan-van'],
  ],
  ['no leader of the UBND', 'district', '2022-01-01', [districtHead, massMobiliser], ['huyen-pho-ban-ubnd']],
  [
    'chairman of the Front is no leader of the UBND',
    'district',
    '2022-01-01',
    [districtHead, massMobiliser, ['deputy', '', 'Chủ tịch UBMTTQ huyện']],
    ['huyen-pho-ban-ubnd'],
  ],
  ['head alone', 'district', '2022-01-01', [districtHead], ['huyen-pho-ban-dan-van', 'huyen-pho-ban-ubnd']],
  [
    'a member without a field',
    'district',
    '2022-01-01',
    [districtHead, massMobiliser, districtLeader, ['member', '', 'Chánh Thanh tra', false]],
    ['thanh-vien-co-linh-vuc'],
  ],
  ['after trưởng ban dân vận came to an end', 'district', '2025-03-01', [districtHead, districtLeader], []],
  ['on the day before that', 'district', '2025-02-28', [districtHead, districtLeader], ['huyen-pho-ban-dan-van']],
  ['before the directive', 'district', '2021-08-09', [districtLeader], []],
  ['commune as ordered', 'commune', '2022-01-01', [communeHead, communeChair, blockHead], []],
  [
    'of a town, its name abbreviated',
    'commune',
    '2022-01-01',
    [['head', 'Bí thư Đảng ủy TT Đồi Ngô'], ['deputy', '', 'Chủ tịch Ủy ban nhân dân thị trấn'], blockHead],
    [],
  ],
  [
    'bí thư who is also chairman of the HĐND',
    'commune',
    '2022-01-01',
    [['head', 'Bí thư Đảng ủy, Chủ tịch HĐND xã'], communeChair, blockHead],
    [],
  ],
  [
    'commune headed by a phó bí thư',
    'commune',
    '2022-01-01',
    [['head', 'Phó Bí thư Đảng ủy'], communeChair, blockHead],
    ['xa-truong-ban'],
  ],
  [
    'commune headed by a bí thư chi bộ',
    'commune',
    '2022-01-01',
    [['head', 'Bí thư Chi bộ'], communeChair, blockHead],
    ['xa-truong-ban'],
  ],
  [
    'deputy is a phó chủ tịch',
    'commune',
    '2022-01-01',
    [communeHead, ['deputy', '', 'Phó Chủ tịch UBND xã'], blockHead],
    ['xa-pho-ban-chu-tich'],
  ],
  ['no trưởng khối dân vận', 'commune', '2022-01-01', [communeHead, communeChair], ['xa-pho-ban-dan-van']],
  [
    'one deputy holds both posts',
    'commune',
    '2022-01-01',
    [communeHead, ['deputy', 'Trưởng khối Dân vận', 'Chủ tịch UBND xã']],
    [],
  ],
  ['commune with nobody', 'commune', '2022-01-01', [], ['xa-truong-ban', 'xa-pho-ban-chu-tich', 'xa-pho-ban-dan-van']],
  [
    'commune member without a field',
    'commune',
    '2022-01-01',
    [communeHead, communeChair, blockHead, ['member', 'Đảng ủy viên', '', false]],
    ['thanh-vien-co-linh-vuc'],
  ],
  [
    'party committee headed by its phó bí thư',
    'partyCommittee',
    '2022-01-01',
    [['head', 'Phó Bí thư Đảng ủy Khối']],
    [],
  ],
  ['agency, of whose posts item 2 says nothing', 'agency', '2022-01-01', [['head', 'Giám đốc sở']], []],
]
