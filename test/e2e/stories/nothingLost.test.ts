import { describe, expect } from 'vitest'
import { chromiumTool, testWith } from '#test/support/tools.ts'
import { CheckPage } from '../pages/checkPage.ts'
import { GridPage } from '../pages/gridPage.ts'
import { withSlowSaves } from '../support/slowSaves.ts'
import { suiteProgram } from '../support/suiteProgram.ts'

const commune = '/nhap-so-lieu?unit=07507&period=2022-Q2'
const late = { kind: 'late', milliseconds: 1_200 } as const

describe('nothing typed is lost', () => {
  const program = suiteProgram({ today: '2022-07-20' })

  const open = async (address: string) => {
    await program.shell.goTo(program.origin, address)
    await new GridPage(program.page).table.waitFor()
  }
  /** Goes on without the focus leaving the cell first, as a shortcut does. */
  const hop = (address: string) => program.page.evaluate(`location.hash = ${JSON.stringify(address)}`)
  const shown = (code: string) => expect.poll(() => new GridPage(program.page).text(code, 'Kỳ này'))

  testWith([chromiumTool], 'what stands in the cell is saved when a key leads to another screen or unit', async () => {
    const { page } = program
    const grid = new GridPage(page)
    await open(commune)
    await grid.select('A01', 'Kỳ này')
    await page.keyboard.type('31')
    await hop('/lich-bao-cao?unit=07507&period=2022-Q2')
    await page.getByRole('heading').first().waitFor()
    await grid.editor.waitFor({ state: 'detached' })
    await hop(commune)
    await shown('A01').toBe('31')
    await grid.select('A02', 'Kỳ này')
    await page.keyboard.type('32')
    await hop('/nhap-so-lieu?unit=07492&period=2022-Q2')
    await expect.poll(() => grid.text('A02', 'Kỳ này')).not.toBe('32')
    await hop(commune)
    await shown('A02').toBe('32')
  })

  testWith([chromiumTool], 'of a cell typed twice while the engine is slow the last text is kept', async () => {
    const { page, shell } = program
    const grid = new GridPage(page)
    await open(commune)
    const slow = await withSlowSaves(page, late)
    for (const text of ['1', '2', '3']) {
      await grid.select('A03', 'Kỳ này')
      await page.keyboard.type(text)
      await page.keyboard.press('Enter')
    }
    await hop('/lich-bao-cao?unit=07507&period=2022-Q2')
    await grid.editor.waitFor({ state: 'detached' })
    await hop(commune)
    await grid.select('A03', 'Kỳ này')
    await page.keyboard.type('4')
    await page.keyboard.press('Enter')
    await shell.status.getByText(/Đã lưu/).waitFor()
    await slow.end()
    expect(slow.met()).toBeGreaterThanOrEqual(4)
    await open(commune)
    await shown('A03').toBe('4')
  })

  testWith([chromiumTool], 'what never reached the engine is there again after the program was closed', async () => {
    const { page, shell } = program
    const grid = new GridPage(page)
    await open(commune)
    const lost = await withSlowSaves(page, { kind: 'lost' })
    await grid.select('A04', 'Kỳ này')
    await page.keyboard.type('41')
    await page.keyboard.press('Enter')
    await expect.poll(lost.met).toBeGreaterThan(0)
    await grid.select('A10', 'Kỳ này')
    await page.keyboard.type('còn đang gõ')
    await lost.end()
    await open(commune)
    await shown('A04').toBe('41')
    await shown('A10').toBe('còn đang gõ')
    await new CheckPage(page).finding(/A10.*Chưa lưu/).waitFor()
    await grid.select('A10', 'Kỳ này')
    await page.keyboard.press('Delete')
    await shell.status.getByText(/Đã lưu/).waitFor()
    await open(commune)
    await shown('A04').toBe('41')
    await shown('A10').toBe('')
  })

  testWith([chromiumTool], 'a section left and opened again shows what was written last, and it is saved', async () => {
    const { page, shell } = program
    const address = `${commune}&part=narratives`
    await shell.goTo(program.origin, address)
    const sections = page.getByRole('navigation', { name: 'Các mục của báo cáo' }).getByRole('button')
    const text = page.getByRole('textbox', { name: /^Nội dung mục/ })
    const slow = await withSlowSaves(page, late)
    await text.fill('Câu thứ nhất.')
    await sections.nth(1).click()
    await sections.first().click()
    expect(await text.inputValue()).toBe('Câu thứ nhất.')
    await text.press('Control+End')
    await text.pressSequentially(' Câu thứ hai.')
    await hop('/lich-bao-cao?unit=07507&period=2022-Q2')
    await text.waitFor({ state: 'detached' })
    await hop(address)
    expect(await text.inputValue()).toBe('Câu thứ nhất. Câu thứ hai.')
    await shell.status.getByText(/Đã lưu/).waitFor()
    await slow.end()

    const lost = await withSlowSaves(page, { kind: 'lost' })
    await text.press('Control+End')
    await text.pressSequentially(' Câu thứ ba.')
    await shell.goTo(program.origin, address)
    await text.waitFor()
    expect(await text.inputValue()).toBe('Câu thứ nhất. Câu thứ hai. Câu thứ ba.')
    await lost.end()
    await text.focus()
    await text.blur()
    await shell.status.getByText(/Đã lưu/).waitFor()
    await page.evaluate('localStorage.clear()')
    await shell.goTo(program.origin, address)
    await expect.poll(() => text.inputValue()).toBe('Câu thứ nhất. Câu thứ hai. Câu thứ ba.')
  })

  testWith([chromiumTool], 'party cells keep the numbers typed while older ones are on their way', async () => {
    const { page, shell } = program
    const grid = new GridPage(page)
    const unit = 'Đảng ủy Khối doanh nghiệp tỉnh'
    await open('/nhiem-vu?unit=DU-KDN&part=cells')
    const slow = await withSlowSaves(page, late)
    for (const [reached, inAll] of [
      ['10', '60'],
      ['20', '70'],
    ]) {
      await grid.select(unit, 'Chi bộ đã phổ biến')
      await page.keyboard.type(reached ?? '')
      await page.keyboard.press('Tab')
      await page.keyboard.type(inAll ?? '')
      await page.keyboard.press('Enter')
    }
    await page.getByText('20/70 chi bộ').waitFor()
    await shell.status.getByText(/Đã lưu/).waitFor()
    await slow.end()
    await open('/nhiem-vu?unit=DU-KDN&part=cells')
    await page.getByText('20/70 chi bộ').waitFor()
  })
})
