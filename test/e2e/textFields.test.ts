import type { Locator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { chromiumTool, testWith } from '#test/support/tools.ts'
import { ShellPage } from './pages/shellPage.ts'
import { builtScreens } from './support/builtScreens.ts'
import { keyboardOf, typeDangWithUnikey, type Keyboard } from './support/keyboardStreams.ts'
import { openTestProgram, type TestProgram } from './support/openTestProgram.ts'
import { sampleProvince } from './support/sampleProvince.ts'

/** One of each kind of text field on the screens, where it stands and how it is reached. */
const fields: readonly { kind: string; address: string; find(program: TestProgram): Promise<Locator> }[] = [
  {
    kind: 'a line of text',
    address: '/nhiem-vu?unit=218',
    find: async ({ page }) => page.getByLabel('Số, ký hiệu văn bản minh chứng'),
  },
  {
    kind: 'a text that grows',
    address: '/nhap-so-lieu?unit=218&period=2022-Q3&part=narratives',
    find: async ({ page }) => page.getByRole('textbox', { name: /^Nội dung mục/ }),
  },
  {
    kind: 'a searchable list',
    address: '/nhiem-vu?unit=218',
    find: async ({ page }) => page.getByRole('combobox', { name: 'Đơn vị' }),
  },
  {
    kind: 'the palette',
    address: '/nhiem-vu?unit=218',
    find: async ({ page }) => {
      await page.keyboard.press('Control+k')
      return page.getByRole('combobox', { name: 'Tìm kiếm' })
    },
  },
  {
    kind: 'a date',
    address: '/nhiem-vu?unit=218',
    find: async ({ page }) => page.getByLabel('Ngày văn bản', { exact: true }),
  },
]

describe('Vietnamese in every kind of text field', () => {
  let program: TestProgram
  let keys: Keyboard

  beforeAll(async () => {
    if (chromiumTool.path === null) return
    program = await openTestProgram({
      database: await sampleProvince(),
      rendererRoot: await builtScreens(),
      today: '2022-04-20',
    })
    keys = await keyboardOf(program.page, await program.page.context().newCDPSession(program.page), 0)
  })

  afterAll(() => program?.close())

  for (const { kind, address, find } of fields)
    testWith([chromiumTool], `${kind}: Unikey and Windows Telex`, async () => {
      await new ShellPage(program.page).goTo(program.origin, address)
      const field = await find(program)
      await field.fill('')
      await field.focus()
      await typeDangWithUnikey(keys)
      await keys.press(' ')
      await keys.packet('ủ')
      await keys.type('y ')
      await keys.compose(['x', 'xã'])
      await expect.poll(() => field.inputValue()).toBe('Đảng ủy xã')
    })

  testWith([chromiumTool], '5/1/26 is the fifth of January, and 25/13/2026 is refused', async () => {
    const { page, origin } = program
    await new ShellPage(page).goTo(origin, '/nhiem-vu?unit=218')
    const field = page.getByLabel('Ngày văn bản', { exact: true })
    await field.fill('25/13/2026')
    await page.getByText('“25/13/2026” không phải là ngày').waitFor()
    await field.fill('5/1/26')
    await field.blur()
    await expect.poll(() => field.inputValue()).toBe('05/01/2026')
  })
})
