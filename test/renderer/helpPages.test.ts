import { expect, test } from 'vitest'
import { findHelp } from '#renderer/features/help/findHelp.ts'
import { readHelpPage } from '#renderer/features/help/readHelpPage.ts'

const pages = [
  readHelpPage('sao-luu', '# Sao lưu\n\nBản *sao lưu* là [một tệp](tong-hop.md).\n\n![ảnh](x.png)\n\n<b>thẻ</b>\n'),
  readHelpPage('tong-hop', '# Tổng hợp\n\n- Cột **Đủ**\n- Cột `Riêng`\n\n| A | B |\n|---|---|\n| một | hai |\n'),
]

test('a page is read with its title and its words, without pictures and HTML tags', () => {
  expect(pages.map(({ title, plain }) => [title, plain])).toEqual([
    ['Sao lưu', 'Bản sao lưu là một tệp. thẻ'],
    ['Tổng hợp', 'Cột Đủ Cột Riêng A B một hai'],
  ])
})

test('a page without a title is refused by name', () => {
  expect(() => readHelpPage('x', 'chữ')).toThrow('x.md')
})

test('pages are found without accents, those with the words in the title first', () => {
  expect(findHelp(pages, 'tong hop').map(({ name }) => name)).toEqual(['tong-hop'])
  expect(findHelp(pages, 'RIENG')).toEqual([
    { name: 'tong-hop', title: 'Tổng hợp', excerpt: 'Cột Đủ Cột Riêng A B một hai' },
  ])
  expect(findHelp(pages, '').map(({ name }) => name)).toEqual(['sao-luu', 'tong-hop'])
  expect(findHelp(pages, 'không có')).toEqual([])
})
