import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateInVietnamese } from '#shared/domain/text/dateInVietnamese.ts'
import { foldText } from '#shared/domain/text/foldText.ts'

describe('foldText', () => {
  it.each([
    ['Thị trấn Đồi Ngô', 'thi tran doi ngo'],
    ['  Đảng   ủy\tCác cơ quan tỉnh ', 'dang uy cac co quan tinh'],
    ['ỦY BAN', 'uy ban'],
    ['Ðồi', 'doi'],
    ['Ɖồi', 'doi'],
    ['Dĩnh Kế', 'dinh ke'],
    ['Hương ước, quy ước', 'huong uoc, quy uoc'],
  ])('folds %j', (text, folded) => expect(foldText(text)).toBe(folded))

  it('folds both tone placements and both normal forms alike', () => {
    expect(foldText('hoà uỷ')).toBe(foldText('hòa ủy'))
    expect(foldText('Lục Ngạn'.normalize('NFD'))).toBe(foldText('Lục Ngạn'.normalize('NFC')))
  })

  it('leaves folded text as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text))
      }),
    )
  })
})

describe('dateInVietnamese', () => {
  it.each([
    ['1998-02-18', '18/02/1998'],
    ['2016-01-07', '07/01/2016'],
    ['2021-07-09', '09/7/2021'],
    ['2021-12-15', '15/12/2021'],
  ])('writes %s as the directive does', (date, text) => expect(dateInVietnamese(date)).toBe(text))
})
