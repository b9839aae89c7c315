import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSafeFileName } from '#shared/domain/text/isSafeFileName.ts'
import { otherFileName } from '#shared/domain/text/otherFileName.ts'

describe('isSafeFileName', () => {
  it.each(['12-BC-BCD_QuyI-2022_LucNam.docx', 'Báo cáo quý I (bản 2).docx', 'Kế hoạch số 5.xlsx'])('takes %j', (name) =>
    expect(isSafeFileName(name)).toBe(true),
  )

  it.each([
    '',
    '.',
    '..',
    'a/b.docx',
    'a\\b.docx',
    'C:x.docx',
    'a?.docx',
    'con',
    'NUL.docx',
    'lpt1.xlsx',
    ' a.docx',
    'a.',
  ])('refuses %j', (name) => expect(isSafeFileName(name)).toBe(false))
})

describe('otherFileName', () => {
  it.each([
    ['a.docx', 'a_2.docx'],
    ['a_2.docx', 'a_3.docx'],
    ['BC_QuyI-2022_LucNam.docx', 'BC_QuyI-2022_LucNam_2.docx'],
    ['khong-duoi', 'khong-duoi_2'],
    ['BC_QuyI-2022.docx', 'BC_QuyI-2022_2.docx'],
  ])('%j becomes %j', (name, other) => expect(otherFileName(name)).toBe(other))

  it('of a safe name is another safe one of the same kind', () => {
    const stem = fc.string({ minLength: 1, maxLength: 110 }).filter((text) => isSafeFileName(`${text}.docx`))
    fc.assert(
      fc.property(stem, (text) => {
        const other = otherFileName(`${text}.docx`)
        expect(other).not.toBe(`${text}.docx`)
        expect(isSafeFileName(other)).toBe(true)
        expect(other.endsWith('.docx')).toBe(true)
      }),
    )
  })
})
