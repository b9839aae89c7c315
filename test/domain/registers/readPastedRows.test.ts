import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { eventColumns, ownCodes } from '#shared/domain/registers/eventColumns.ts'
import { readPastedRows } from '#shared/domain/registers/readPastedRows.ts'
import { readPastedTable } from '#shared/domain/registers/readPastedTable.ts'
import { loadShippedRegisters } from './shippedRegisters.ts'

const register = loadShippedRegisters().find((it) => it.code === 'tuyen-truyen')
const columns = register ? eventColumns(register) : []
const read = (text: string) =>
  readPastedRows(readPastedTable(text), columns, ownCodes.day, (unit) => (unit === '218' ? 'u-218' : null))

describe('a table copied from Excel', () => {
  it('comes back cell for cell, whatever stands in a cell', () => {
    const cell = fc.stringMatching(/^[a-zà-ỹ0-9" ,;\t\n.]{0,12}$/u)
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 })
    const quoted = (text: string) => (/["\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
    fc.assert(
      fc.property(rows, (table) => {
        const copied = table.map((row) => row.map(quoted).join('\t')).join('\n')
        expect(readPastedTable(`${copied}\n`)).toEqual(table)
      }),
    )
  })
})

describe('pasted events', () => {
  it('are read by their titles in any order, with Vietnamese dates and numbers', () => {
    const { rows, faults } = read(
      'Nội dung\tNgày tổ chức\tHình thức\tLượt người dự\tĐơn vị báo cáo\nQuán triệt\t05/3/2022\tHội nghị, lớp quán triệt\t1.250\t218\n\nTin\t6/3/22\tbao-dai\t\t',
    )
    expect(faults).toEqual([])
    expect(rows.map((row) => [row.row, row.values])).toEqual([
      [
        2,
        {
          noi_dung: 'Quán triệt',
          [ownCodes.day]: '2022-03-05',
          hinh_thuc: 'hoi-nghi',
          nguoi_du: 1250,
          [ownCodes.unit]: 'u-218',
        },
      ],
      [4, { noi_dung: 'Tin', [ownCodes.day]: '2022-03-06', hinh_thuc: 'bao-dai' }],
    ])
  })

  it('are read by place without titles', () => {
    const { rows, faults } = read('2022-03-05\tQuán triệt\ttuyên truyền miệng\t40')
    expect(faults).toEqual([])
    expect(rows[0]?.values['hinh_thuc']).toBe('tuyen-truyen-mieng')
  })

  it.each([
    ['31/2/2022\tA\tHội nghị', 'Ngày tổ chức', 'không phải là ngày'],
    ['1/3/2022\t\tHội nghị', 'Nội dung', 'Chưa ghi “Nội dung”'],
    ['1/3/2022\tA\tđiện thoại', 'Hình thức', 'không có trong danh sách'],
    ['1/3/2022\tA\tt', 'Hình thức', 'không có trong danh sách'],
    ['1/3/2022\tA\tHội nghị\t1,234', 'Lượt người dự', 'đọc được theo nhiều cách'],
    ['1/3/2022\tA\tHội nghị\tmột trăm', 'Lượt người dự', 'không ghi được'],
    ['1/3/2022\tA\tHội nghị\t-5', 'Lượt người dự', 'không ghi được'],
    ['1/3/2022\tA\tHội nghị\t\t\t\t\t\tXã Lạ', 'Đơn vị báo cáo', 'Không có đơn vị'],
    ['1/3/2022\tA\tHội nghị\t\t\t\t\t\t218\tthừa', 'cột 10', 'nằm ngoài các cột'],
    ['Ngày tổ chức\tNội dung\tHình thức\tCột lạ\n1/3/2022\tA\tHội nghị\t1', 'Cột lạ', 'Sổ không có cột'],
    ['Nội dung\tHình thức\nA\tHội nghị', 'Ngày tổ chức', 'Chưa ghi'],
  ])('%j: the cell under “%s” is named', (text, column, sentence) => {
    const { faults } = read(text)
    expect(faults.map((fault) => fault.column)).toContain(column)
    expect(faults.find((fault) => fault.column === column)?.sentence).toContain(sentence)
  })
})
