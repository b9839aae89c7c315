import { describe, expect, it } from 'vitest'
import { checkNarrativePercents } from '#shared/domain/submissions/narrativePercents.ts'
import { checkNarrativeSplits } from '#shared/domain/submissions/narrativeSplits.ts'
import { factsOf, findingsOf, foundBy, tableOf } from './submissionSamples.ts'

const wrongRates = (text: string): string[] => checkNarrativePercents(text, 1).map((finding) => finding.computed)
const wrongSplits = (text: string): number[] => checkNarrativeSplits(text).map((finding) => finding.sum)

describe('errors of published reports are caught', () => {
  it('Dĩ An 2020: 57 of 84 is not 55%, 67 of 88 not 84%', () => {
    const text =
      'Hòa giải thành 57/84 vụ việc, đạt tỷ lệ 55%; 6 tháng đầu năm trước hòa giải thành 67/88 vụ việc, đạt 84%.'
    expect(wrongRates(text)).toEqual(['67,86%', '76,14%'])
    const findings = findingsOf(20, factsOf({}, { narratives: { 'II.1.5': text } }))
    expect(findings.map((finding) => finding.section)).toEqual(['II.1.5', 'II.1.5'])
    expect(findings[0]?.message).toContain('"57/84 vụ việc, đạt tỷ lệ 55%"; tính ra 67,86%')
  })

  it('Lâm Hà 2021: 11 settled and 2 waiting are not 14', () => {
    const [finding, ...others] = findingsOf(14, factsOf(tableOf({ G11: 14, G12: 11, G13: 2 })))
    expect(others).toEqual([])
    expect(finding?.severity).toBe('W')
    expect(finding?.message).toContain('(14)')
    expect(finding?.message).toContain('(11)')
    expect(finding?.message).toContain('= 13')
    expect(wrongSplits('Có 14 ý kiến, trong đó 11 được giải quyết, 2 đang chờ giải quyết.')).toEqual([13])
  })

  it('Đồng Nai 2016: 435 of 1.026 is not nearly 40%', () => {
    expect(wrongRates('Có 435/1.026 doanh nghiệp (chiếm gần 40%) tổ chức đối thoại.')).toEqual(['42,4%'])
    expect(wrongRates('435/1.026 (chiếm gần 40%)')).toEqual(['42,4%'])
  })

  it('Cẩm Giàng 2009: 42 + 3 + 23 + 24 are not 142', () => {
    const text =
      'Đã giải quyết 142 vụ việc, trong đó: 42 vụ về đất đai, 3 vụ về chính sách, 23 vụ về tài chính và 24 vụ khác.'
    expect(wrongSplits(text)).toEqual([92])
    expect(wrongSplits('giải quyết 142 vụ, trong đó 42 + 3 + 23 + 24')).toEqual([92])
    const [finding] = findingsOf(20, factsOf({}, { narratives: { 'II.1.4': text } }))
    expect(finding?.message).toMatch(/142 vụ việc.*tổng các phần là 92/)
  })

  it('Bắc Ninh 2025: 214 of 313 units is not 66,11%', () => {
    expect(wrongRates('Từ 313 đơn vị hành chính cấp xã, sau sắp xếp giảm 214 đơn vị, đạt 66,11%.')).toEqual(['68,37%'])
    expect(
      wrongRates('Bắc Ninh có 121 đơn vị, Bắc Giang có 192 đơn vị; sau sắp xếp giảm 214 đơn vị, đạt 66,11%.'),
    ).toEqual(['68,37%'])
  })
})

describe('correct published reports pass', () => {
  it.each([
    'Hòa giải thành 108/122 vụ, đạt 88,5%.',
    'Trong đó 557/639 vụ việc được giải quyết, đạt trên 87%.',
    'Có 1.409/1.485 doanh nghiệp ban hành quy chế (đạt 94,88%).',
    '1.011/1.485 doanh nghiệp tổ chức hội nghị người lao động, đạt 68,08%',
    '1.298/1.485 doanh nghiệp tổ chức đối thoại, chiếm 87,41 %',
    'Tổ chức 1.298 cuộc đối thoại, trong đó có 1.220 cuộc định kỳ và 78 cuộc theo yêu cầu.',
    'Tiếp nhận 151 ý kiến, trong đó 131 ý kiến được trả lời tại hội nghị, 20 ý kiến được tiếp thu.',
    'Từ 313 đơn vị hành chính cấp xã, sau sắp xếp giảm 214 đơn vị, đạt 68,37%.',
    'Có 480/480 xã, phường, thị trấn có ban thanh tra nhân dân, đạt 100%.',
  ])('%s', (text) => {
    expect(foundBy(factsOf({}, { narratives: { 'II.1': text } }))).toEqual([])
  })

  it('Đồng Nai 2016 and Tháp Mười as figures', () => {
    const dongNai = tableOf({ K01: 1485, K03: 1409, K04: 1011, K05: 1298, K06: 1220, K07: 78 })
    expect(foundBy(factsOf(dongNai, { unitKind: 'district' }))).toEqual([])
    expect(foundBy(factsOf(tableOf({ H03: 122, H04: 122, H05: 108, H06: 14, H07: 0 })))).toEqual([])
    expect(foundBy(factsOf(tableOf({ D02: 198, D03: 221, D04: 200 })))).toEqual([])
  })
})

describe('rates in words', () => {
  it.each([
    ['57/84 vụ, đạt trên 67%', true],
    ['57/84 vụ, đạt trên 68%', false],
    ['57/84 vụ, đạt hơn 65%', true],
    ['57/84 vụ, đạt gần 68%', true],
    ['57/84 vụ, đạt gần 67%', false],
    ['57/84 vụ, đạt gần 71%', false],
    ['57/84 vụ, chưa đến 68%', true],
    ['57/84 vụ, chưa đến 67%', false],
    ['57/84 vụ, khoảng 68%', true],
    ['57/84 vụ, khoảng 70%', false],
    ['57/84 vụ, đạt 68%', true],
    ['57/84 vụ, đạt 67,9%', true],
    ['57/84 vụ, đạt 67,8%', true],
    ['57/84 vụ, đạt 67,7%', false],
    ['57/84 vụ, đạt 67,86%', true],
    ['57/84 vụ, đạt 67,99%', false],
    ['57/84 vụ (67,86%)', true],
    ['57/84 vụ, tăng 12% so với cùng kỳ', true],
    ['Nghị định số 04/2015 được triển khai ở 95% đơn vị', true],
    ['ngày 05/3/2022, đạt 90%', true],
    ['trong tháng 9/2021 đạt 95%', true],
    ['Chỉ thị 09-CT/TU; 0/0 đơn vị đạt 5%', true],
    ['báo cáo của 9 đơn vị, tăng 3 đơn vị, đạt 10%', false],
  ])('%s: %s', (text, isRight) => {
    expect(wrongRates(text).length === 0).toBe(isRight)
  })

  it.each([
    ['Có 142 vụ, trong đó có 42 vụ về đất đai.', []],
    ['Tổ chức 10 cuộc, trong đó có 4 cuộc định kỳ, 300 người dự.', []],
    ['Tổ chức 10 cuộc, trong đó có 4 cuộc định kỳ, 5 cuộc đột xuất.', [9]],
    ['Tổ chức 1.010 cuộc, trong đó 1.000 cuộc định kỳ, 10 cuộc đột xuất, đạt 100%.', []],
    ['Tiếp nhận 10 đơn (giảm so với cùng kỳ), trong đó 4 đơn khiếu nại, 7 đơn tố cáo.', [11]],
  ])('%s: %j', (text, sums) => {
    expect(wrongSplits(text)).toEqual(sums)
  })
})

it('reads long repetitive texts without slowing down', () => {
  const texts = ['giảm 5 vụ, đạt 3% ', '5 vụ a trong đó 1 ', 'trong đó ', '57/84 vụ, đạt 55% ', '1.111'].map((it) =>
    it.repeat(3000),
  )
  const started = performance.now()
  for (const text of texts) foundBy(factsOf({}, { narratives: { 'II.1': text } }))
  expect(performance.now() - started).toBeLessThan(10_000)
})
