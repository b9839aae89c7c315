import { expect, it } from 'vitest'
import { readPastedHolidays } from '#shared/domain/periods/readPastedHolidays.ts'

it('reads days off as they are copied from Excel, and names the rows it cannot read', () => {
  const rows = [
    '20/1/2023\t26/1/2023\tTết Nguyên đán\tThông báo 5034',
    '',
    '02/01/2023\t\tNghỉ bù',
    '31/2/2023\t\tSai',
    '5/5/2023\t4/5/2023\tNgược',
    '1/5/2023',
  ]
  expect(readPastedHolidays(rows.join('\r\n'))).toEqual({
    holidays: [
      { from: '2023-01-20', to: '2023-01-26', name: 'Tết Nguyên đán', source: 'Thông báo 5034' },
      { from: '2023-01-02', to: '2023-01-02', name: 'Nghỉ bù' },
    ],
    faults: [
      expect.stringMatching(/^Dòng 4: “31/),
      'Dòng 5: ngày cuối trước ngày đầu.',
      'Dòng 6: Thiếu tên ngày nghỉ.',
    ],
  })
})
