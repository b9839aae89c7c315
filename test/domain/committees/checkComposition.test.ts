import { describe, expect, it } from 'vitest'
import { checkComposition } from '#shared/domain/committees/checkComposition.ts'
import { committeeAsOf } from '#shared/domain/committees/committeeAsOf.ts'
import { proposeCommitteeFigures } from '#shared/domain/committees/proposeCommitteeFigures.ts'
import type { Committee } from '#shared/domain/committees/committee.ts'
import { loadDirective, loadDirectiveText } from '../directiveTasks/loadDirective.ts'
import { committeeOf, handMade } from './handMadeCommittees.ts'
import { loadRules } from './loadRules.ts'

const rules = loadRules()

describe('the composition of committees (directive item 2)', () => {
  it('has thirty committees to judge', () => {
    expect(handMade).toHaveLength(30)
  })

  it.each(handMade)('%s', (_, kind, on, members, broken) => {
    const findings = checkComposition({ ...committeeOf(members), from: '2021-01-01' }, kind, rules, on)
    expect(findings.map((finding) => finding.rule).sort()).toEqual([...broken].sort())
  })

  it('quotes the directive word for word, at the task that orders it', () => {
    const text = loadDirectiveText()
    const tasks = new Map(loadDirective().tasks.map((task) => [task.code, task]))
    for (const rule of rules.rules) {
      expect(text, rule.code).toContain(rule.sentence)
      expect(tasks.get(rule.task)?.sentence, rule.code).toContain(rule.sentence)
    }
  })

  it('names the person and the posts in the finding', () => {
    const [finding] = checkComposition(committeeOf([['head', 'Huyện ủy viên']]), 'district', rules, '2022-01-01')
    expect(finding?.message).toBe(
      'Trưởng ban chỉ đạo cấp huyện không phải là bí thư hoặc phó bí thư cấp ủy: Người 1 (Huyện ủy viên).',
    )
    expect(finding?.member).toBe('Người 1')
  })

  it('does not bind the committee of a body below the unit', () => {
    const below = { ...committeeOf([['head', '']]), body: 'Trường THPT Lục Nam' }
    expect(checkComposition(below, 'district', rules, '2022-01-01')).toEqual([])
  })
})

const drafted: Committee = {
  ...committeeOf([
    ['head', 'Bí thư Đảng ủy'],
    ['head', 'Bí thư Đảng ủy'],
    ['deputy', 'Trưởng khối Dân vận', 'Chủ tịch UBND xã'],
  ]),
  loaiHinh: 'X',
  acts: [
    { id: 1, kind: 'strengthened', on: '2023-03-15', documentNumber: '12-QĐ/ĐU', title: '', attendees: null },
    { id: 2, kind: 'strengthened', on: '2023-03-20', documentNumber: '14-QĐ/ĐU', title: '', attendees: null },
    { id: 3, kind: 'training', on: '2023-01-10', documentNumber: '', title: 'Tập huấn', attendees: 45 },
    { id: 4, kind: 'regulation', on: '2023-04-01', documentNumber: '15-QC/BCĐ', title: '', attendees: null },
  ],
}
const members = drafted.members.map((member, place) => {
  if (place === 0) return { ...member, name: 'Cũ', until: '2023-03-15' }
  return place === 1 ? { ...member, name: 'Mới', from: '2023-03-15' } : member
})
const changing: Committee = { ...drafted, members }

describe('a committee over time', () => {
  it.each([
    ['2021-08-31', null],
    ['2021-09-01', 'Cũ'],
    ['2023-03-14', 'Cũ'],
    ['2023-03-15', 'Mới'],
    ['2030-01-01', 'Mới'],
  ])('on %s the head is %s', (on, head) => {
    const standing = committeeAsOf(changing, on)
    expect(standing?.members.find((member) => member.role === 'head')?.name ?? null).toBe(head)
  })

  it('adds to A05–A12 what stood at the cut-off and happened in the period, each committee once', () => {
    const shares = proposeCommitteeFigures([changing], 'commune', rules, { from: '2023-01-01', cutOff: '2023-03-31' })
    const byColumn = Object.fromEntries(shares.map((share) => [`${share.indicator}/${share.loaiHinh}`, share.value]))
    expect(byColumn).toEqual({ 'A05/X': 1, 'A06/X': 1, 'A07/X': 2, 'A08/-': 1, 'A09/X': 1, 'A11/-': 1, 'A12/-': 45 })
  })

  it('counts a working regulation in the period of its day, and no committee before it was set up', () => {
    const next = proposeCommitteeFigures([changing], 'commune', rules, { from: '2023-04-01', cutOff: '2023-06-30' })
    expect(next.map((share) => share.indicator).sort()).toEqual(['A05', 'A07', 'A08', 'A09', 'A10'])
    expect(proposeCommitteeFigures([changing], 'commune', rules, { from: '2021-01-01', cutOff: '2021-08-31' })).toEqual(
      [],
    )
  })
})
