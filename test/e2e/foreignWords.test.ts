import { expect, test } from 'vitest'
import { foreignWords } from './support/foreignWords.ts'

test('English on a screen is found, Vietnamese and codes are not', () => {
  expect(
    foreignWords([
      'Close',
      'Đóng cửa sổ',
      'Loading…',
      'Ủy ban nhân dân tỉnh, quý IV',
      'A01/X',
      'Xuống dòng',
      'khuyết, nghiêng',
    ]),
  ).toEqual(['Close', 'Loading'])
})
