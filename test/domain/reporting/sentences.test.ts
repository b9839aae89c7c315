import { describe, expect, test } from 'vitest'
import { buildReport } from '#shared/domain/reporting/buildReport.ts'
import type { ReportFacts } from '#shared/domain/reporting/reportFacts.ts'
import { type HandFigure, handFacts, outlineOf, province } from './handmadeFacts.ts'

/** The text of one paragraph of the report on these figures. */
function said(id: string, figures: Record<string, HandFigure>, given: Partial<ReportFacts> = {}): string {
  const paragraphs = buildReport(handFacts(figures, given)).sections.flatMap((section) => section.paragraphs)
  return paragraphs.find((paragraph) => paragraph.id === id)?.text ?? ''
}

const missingTwo = { included: 23, expected: 25, viaTotals: 0, missing: [{ code: 'x', name: 'Xã Tiên Nha' }] }

describe('a figure is compared with the same period last year', () => {
  const monitored = (now: number, before: number | null) =>
    said('II.6.mat-tran', { M01: { total: now, samePeriodLastYear: before }, M02: { total: 3 }, M03: { total: 0 } })
  const rest =
    ' Tổ chức 3 cuộc phản biện xã hội đối với dự thảo văn bản, đề án, dự án. Không phát sinh ý kiến góp ý xây dựng Đảng, xây dựng chính quyền.'
  const start = 'Mặt trận Tổ quốc và các đoàn thể các cấp chủ trì'

  test.each([
    ['more', 245, 218, `${start} 245 cuộc giám sát, tăng 12,4% so với cùng kỳ năm trước.`],
    ['fewer', 180, 240, `${start} 180 cuộc giám sát, giảm 25% so với cùng kỳ năm trước.`],
    ['as many', 40, 40, `${start} 40 cuộc giám sát, bằng cùng kỳ năm trước.`],
    ['twice and more', 52, 20, `${start} 52 cuộc giám sát, gấp 2,6 lần cùng kỳ năm trước.`],
    [
      'from a small base, without a percentage',
      8,
      5,
      `${start} 8 cuộc giám sát, tăng 3 cuộc so với cùng kỳ năm trước.`,
    ],
    ['from 0, without a percentage', 7, 0, `${start} 7 cuộc giám sát, cùng kỳ năm trước không phát sinh.`],
    ['from nothing known', 7, null, `${start} 7 cuộc giám sát.`],
    [
      'too little to show in a tenth of a per cent',
      10_001,
      10_000,
      `${start} 10.001 cuộc giám sát, tương đương cùng kỳ năm trước.`,
    ],
  ])('%s', (_, now, before, expected) => {
    expect(monitored(now, before)).toBe(expected + rest)
  })

  test('0 is said as such, with what was a year ago', () => {
    const text = said('II.6.mat-tran', {
      M01: { total: 0, samePeriodLastYear: 12 },
      M02: { total: 1 },
      M03: { total: 1 },
    })
    expect(text).toMatch(
      /^Trong quý I, Mặt trận Tổ quốc và các đoàn thể không tổ chức cuộc giám sát riêng \(cùng kỳ năm trước có 12 cuộc\)\. /,
    )
  })

  test('the annual report names the year instead', () => {
    const text = said(
      'II.6.mat-tran',
      { M01: { total: 90, samePeriodLastYear: 100 } },
      {
        reportType: 'annual',
        outline: outlineOf('annual'),
        period: { code: '2022', kind: 'year', year: 2022, index: 1, from: '2021-12-15', cutOff: '2022-12-14' },
      },
    )
    expect(text).toMatch(
      /^Mặt trận Tổ quốc và các đoàn thể các cấp chủ trì 90 cuộc giám sát, giảm 10% so với năm 2021\. /,
    )
  })
})

describe('what is not known is said as such', () => {
  test('without any figure', () => {
    expect(said('II.5.doi-thoai', {})).toBe(
      'Chưa có số liệu về tiếp xúc, đối thoại của người đứng đầu và ý kiến, kiến nghị qua đối thoại.',
    )
  })

  test('không phát sinh is not chưa có số liệu', () => {
    expect(said('II.4.don-thu', { D06: { total: 0 }, D12: { total: 0 }, D15: { total: 0 } })).toBe(
      'Trong quý I không phát sinh đơn khiếu nại, tố cáo, kiến nghị, phản ánh. Không có đơn thuộc thẩm quyền giải quyết. Không có vụ việc phức tạp, kéo dài, khiếu kiện vượt cấp.',
    )
  })

  test('units whose figures are missing are counted with the sentence', () => {
    expect(said('II.1.1.cong-khai', { F02: { total: 158, coverage: missingTwo } })).toBe(
      'Trong quý I, các xã, phường, thị trấn đã niêm yết, công khai 158 văn bản để nhân dân biết (số liệu của 23/25 xã, phường, thị trấn).',
    )
  })
})

test('parts, shares and open cases stand in one sentence (Tháp Mười 2021: 108/122 = 88,5%)', () => {
  expect(
    said('II.1.5.hoa-giai', {
      H03: { total: 122 },
      H04: { total: 122 },
      H05: { total: 108 },
      H06: { total: 14 },
      H07: { total: 0 },
    }),
  ).toBe(
    'Trong quý I, các tổ hòa giải tiếp nhận 122 vụ việc; đưa ra hòa giải 122 vụ việc; hòa giải thành 108 vụ việc, đạt tỷ lệ 88,5%; hòa giải không thành 14 vụ việc.',
  )
})

describe('a consolidated report names units', () => {
  test('the highest, where one stands out', () => {
    const text = said(
      'I.4.kiem-tra',
      { C01: { total: 78, samePeriodLastYear: 60, children: { a: 41, b: 22, c: 15 } } },
      { unit: province },
    )
    expect(text).toMatch(
      /^Ban chỉ đạo các cấp tổ chức 78 cuộc kiểm tra việc thực hiện quy chế dân chủ theo kế hoạch, tăng 30% so với cùng kỳ năm trước, nhiều nhất là huyện Lục Nam \(41 cuộc\)\. /,
    )
  })

  test('nobody, where two are equally high', () => {
    const text = said('I.4.kiem-tra', { C01: { total: 60, children: { a: 25, b: 25, c: 10 } } }, { unit: province })
    expect(text).toMatch(
      /^Ban chỉ đạo các cấp tổ chức 60 cuộc kiểm tra việc thực hiện quy chế dân chủ theo kế hoạch\. /,
    )
  })

  test('both ends of a ratio', () => {
    const text = said(
      'II.1.5.hoa-giai',
      { H03: { total: 9 }, H08: { total: 868, children: { a: 842, b: 905, c: 870 } } },
      { unit: province },
    )
    expect(text).toMatch(
      /Tỷ lệ hòa giải thành trên địa bàn tỉnh là 86,8%, cao nhất là huyện Yên Thế \(90,5%\), thấp nhất là huyện Lục Nam \(84,2%\)\.$/,
    )
  })

  test('the districts whose texts it quotes, equal ones once', () => {
    const from = (index: number, text: string) => ({
      unit: handUnits[index] ?? handUnits[0],
      section: 'III.2',
      textIndicator: 'T03',
      text,
    })
    const model = buildReport(
      handFacts(
        {},
        {
          unit: province,
          narratives: [
            from(0, 'Một số nơi còn hình thức. Câu sau.'),
            from(1, 'Một số nơi của huyện Yên Thế còn hình thức.'),
            from(2, 'UBND các phường chậm công khai'),
          ],
        },
      ),
    )
    expect(model.sections.find(({ code }) => code === 'III.2')?.paragraphs.map(({ text }) => text)).toEqual([
      '- Huyện Lục Nam và huyện Yên Thế: một số nơi còn hình thức.',
      '- Thành phố Bắc Giang: UBND các phường chậm công khai.',
    ])
  })
})

const handUnits = [
  { code: 'a', name: 'Huyện Lục Nam' },
  { code: 'b', name: 'Huyện Yên Thế' },
  { code: 'c', name: 'Thành phố Bắc Giang' },
] as const

const unproved = { deadlineAsWritten: 'xong trong tháng 10/2021', isDated: true, proof: null, evidence: 0 }

test('an order with a day says who did it, who was late and who still owes it', () => {
  const one = { task: '8.2a', title: 'Xây dựng kế hoạch', ...unproved }
  const [a, b, c] = handUnits
  const assignments = [
    { ...one, unit: a, state: 'overdue' as const },
    { ...one, unit: b, state: 'doneInTime' as const },
    { ...one, unit: c, state: 'doneLate' as const },
  ]
  expect(said('I.1.nhiem-vu-8.2a', {}, { assignments })).toBe(
    '- Xây dựng kế hoạch (xong trong tháng 10/2021): 2/3 đơn vị đã hoàn thành, trong đó 1 đơn vị chậm so với thời hạn; quá hạn chưa hoàn thành: huyện Lục Nam.',
  )
  const proof = { number: '45-KH/HU', date: '2021-10-25' }
  const alone = [{ ...one, unit: a, state: 'doneLate' as const, proof }]
  expect(said('I.1.nhiem-vu-8.2a', {}, { assignments: alone })).toBe(
    '- Xây dựng kế hoạch (xong trong tháng 10/2021): huyện Lục Nam đã hoàn thành nhưng chậm so với thời hạn (văn bản số 45-KH/HU ngày 25/10/2021).',
  )
})

test('how far the directive has come down to the party cells is said with the units that say so', () => {
  const one = { task: '8.6', title: 'Phổ biến Chỉ thị đến chi bộ', unit: handUnits[0], state: 'noDeadline' as const }
  const dissemination = { reached: 1_210, inAll: 1_250, reporting: 13 }
  expect(said('I.1.chi-thi', {}, { assignments: [{ ...one, ...unproved }], dissemination })).toMatch(
    /Chỉ thị đã phổ biến đến 1\.210\/1\.250 chi bộ \(96,8%; số liệu của 13 đơn vị\)\.$/,
  )
})

test('orders of the directive that are overdue name their units', () => {
  const one = { task: '8.2a', title: 'Xây dựng kế hoạch', ...unproved }
  const text = said(
    'I.1.chi-thi',
    {},
    {
      assignments: [
        { ...one, unit: { code: 'a', name: 'Huyện Lục Nam' }, state: 'overdue' },
        { ...one, unit: { code: 'b', name: 'Huyện Yên Thế' }, state: 'doneInTime' },
        { ...one, unit: { code: 'c', name: 'Thành phố Bắc Giang' }, state: 'continuing' },
      ],
    },
  )
  expect(text).toBe(
    'Về thực hiện Chỉ thị số 09-CT/TU: tính đến ngày 14/3/2022, trong tổng số 3 lượt nhiệm vụ được giao có 1 nhiệm vụ hoàn thành đúng hạn; 1 nhiệm vụ quá hạn chưa hoàn thành; 1 nhiệm vụ thường xuyên, không ấn định ngày hoàn thành. Đơn vị còn nhiệm vụ quá hạn: huyện Lục Nam (1).',
  )
})

test('an edited paragraph keeps its wording, an emptied one goes', () => {
  const edits = { 'II.1.1.cong-khai': 'Lời đã sửa.', 'II.5.doi-thoai': '' }
  expect(said('II.1.1.cong-khai', {}, { edits })).toBe('Lời đã sửa.')
  expect(said('II.5.doi-thoai', {}, { edits })).toBe('')
})

describe('half-year and annual reports set what was done beside last year and the plan', () => {
  const halfYear = {
    reportType: 'half-year',
    outline: outlineOf('half-year'),
    period: { code: '2022-H1', kind: 'halfYear', year: 2022, index: 1, from: '2021-12-15', cutOff: '2022-06-14' },
  } as const
  const chief = {
    B01: { total: 308, samePeriodLastYear: 317 },
    C01: { total: 22, samePeriodLastYear: 22 },
    E02: { total: 8, yearToDate: 8, samePeriodLastYear: 5 },
    G03: { total: 10, samePeriodLastYear: null },
  }

  test('what rose, fell and stayed is named; what cannot be compared is left out', () => {
    expect(said('II.9.so-sanh', chief, halfYear)).toBe(
      'So với cùng kỳ năm trước, trong 3 chỉ tiêu chủ yếu có 1 chỉ tiêu tăng: cuộc đối thoại đã tổ chức (+3 cuộc); ' +
        '1 chỉ tiêu giảm: cuộc tuyên truyền, quán triệt (–2,8%); 1 chỉ tiêu không thay đổi: cuộc kiểm tra của ban chỉ đạo theo kế hoạch.',
    )
    expect(said('II.9.so-sanh', {}, halfYear)).toBe('Chưa có số liệu của cùng kỳ năm trước để so sánh.')
  })

  test('no figure paragraph stands in two sections', () => {
    const { sections } = buildReport(handFacts(chief, halfYear))
    const texts = sections.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text))
    expect(new Set(texts).size).toBe(texts.length)
  })

  test.each([
    [{ E01: { total: 20 } }, 'lũy kế từ đầu năm đã tổ chức 8 cuộc, đạt 40% kế hoạch.'],
    [{ E01: { total: 0 } }, 'Năm nay chưa xây dựng kế hoạch tiếp xúc, đối thoại của người đứng đầu.'],
    [{}, 'Chưa có số liệu về kế hoạch tiếp xúc, đối thoại của năm.'],
  ])('the plan of %j', (plan, end) => {
    expect(said('II.10.ke-hoach', { ...chief, ...plan }, halfYear)).toMatch(new RegExp(`${end}$`))
  })
})

test('the opening states the coverage of the whole; a sentence states only another one', () => {
  const base = handFacts({ C01: { total: 3, coverage: missingTwo }, F02: { total: 5 } })
  const facts = { ...base, consolidation: { ...base.consolidation, coverage: missingTwo } }
  const { opening, sections } = buildReport(facts)
  const texts = sections.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text))
  expect(opening).toContain('(số liệu của 23/25 đơn vị tính từ ngày 15/12/2021 đến ngày 14/3/2022)')
  expect(texts.filter((text) => text.includes('23/25'))).toEqual([])
})
