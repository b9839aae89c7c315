import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { chromiumTool, testWith } from '#test/support/tools.ts'
import { axeFindings } from '../support/axeFindings.ts'
import { foreignWords } from '../support/foreignWords.ts'
import { screenTexts } from '../support/screenTexts.ts'
import { suiteProgram } from '../support/suiteProgram.ts'

/** What opens over a screen: where, and the button that opens it. */
const dialogs = [
  ['/van-ban?unit=218&period=2022-Q1', 'Phát hành…'],
  ['/van-ban?unit=218&period=2022-Q1', 'Nhiệm kỳ…'],
  ['/nhap-so-lieu?unit=07507&period=2022-Q1', /^Ghi chú/],
  ['/nhap-so-lieu?unit=07507&period=2022-Q1', /^Lịch sử/],
  ['/don-vi?unit=218', 'Đổi tên…'],
  ['/don-vi?unit=218', 'Chuyển cấp trên…'],
  ['/don-vi?unit=218', 'Sáp nhập…'],
  ['/don-vi?unit=218', 'Chia tách…'],
  ['/so-theo-doi?unit=218&period=2022-Q1&register=doi-thoai', 'Thêm dòng'],
  ['/so-theo-doi?unit=218&period=2022-Q1&register=doi-thoai', /^Dán từ Excel/],
  ['/ban-chi-dao?unit=218', 'Thêm thành viên'],
  ['/ban-chi-dao?unit=218', /^Dán từ Excel/],
  ['/ban-chi-dao?unit=218', /^Ghi quyết định/],
  ['/ban-chi-dao?unit=218', /^Ghi cơ quan thường trực/],
  ['/nhiem-vu?unit=218&task=8.2a', 'Đổi hạn…'],
  ['/nhiem-vu?unit=BG&part=documents', 'Thêm văn bản…'],
  ['/nhiem-vu?unit=BG&part=documents&document=03-HD-BDVTU', 'Thêm nhiệm vụ…'],
  ['/nhiem-vu?unit=BG&part=priorities', /^Thêm nhiệm vụ trọng tâm/],
  ['/mau-bieu', /^Tạo mẫu mới/],
] as const

/** What opens in another way. */
const others: readonly [name: string, address: string, open: (page: Page) => Promise<unknown>][] = [
  ['Tìm kiếm', '/?unit=BG', (page) => page.keyboard.press('Control+k')],
  ['Lưu phiên bản', '/nhap-so-lieu?unit=07507&period=2022-Q2', (page) => page.keyboard.press('Control+s')],
  ['Giới thiệu', '/?unit=BG', (page) => pickFrom(page, 'Trợ giúp', /^Giới thiệu/)],
  [
    'Trả lại',
    '/hop-nhan?period=2022-Q1&part=review',
    async (page) => {
      await page.getByRole('checkbox', { name: 'Chọn tất cả' }).check()
      await page.getByRole('button', { name: /^Trả lại \d+ báo cáo/ }).click()
    },
  ],
]

async function pickFrom(page: Page, menu: string, item: RegExp): Promise<void> {
  await page.getByRole('menuitem', { name: menu, exact: true }).click()
  await page.getByRole('menuitem', { name: item }).click()
  await page.getByRole('menu').waitFor({ state: 'hidden' })
}

describe('what opens over a screen', () => {
  const program = suiteProgram()

  const mustBeClean = async (address: string, open: (page: Page) => Promise<unknown>) => {
    const { page, origin, shell } = program
    await shell.goTo(origin, address)
    await page.getByRole('main').getByRole('heading').or(page.getByRole('grid')).first().waitFor()
    await open(page)
    await page.getByRole('dialog').waitFor()
    expect(await axeFindings(page)).toEqual([])
    expect(foreignWords(await screenTexts(page))).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
  }

  for (const [address, name] of dialogs)
    testWith([chromiumTool], `${String(name)} at ${address}: nothing for axe to say, no English`, () =>
      mustBeClean(address, (page) => page.getByRole('button', { name }).first().click()),
    )

  for (const [name, address, open] of others)
    testWith([chromiumTool], `${name}: nothing for axe to say, no English`, () => mustBeClean(address, open))
})
