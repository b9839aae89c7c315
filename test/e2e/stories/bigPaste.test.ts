import { describe, expect } from 'vitest'
import { chromiumTool, testWith } from '#test/support/tools.ts'
import { CheckPage } from '../pages/checkPage.ts'
import { GridPage } from '../pages/gridPage.ts'
import { suiteProgram } from '../support/suiteProgram.ts'

const address = '/nhap-so-lieu?unit=07507&period=2022-Q3'
const lines = 70

describe('a block of 70 lines and 3 columns from Excel', () => {
  const program = suiteProgram({ today: '2022-10-20', viewport: { width: 1366, height: 2_400 } })

  const open = async () => {
    await program.shell.goTo(program.origin, address)
    await new GridPage(program.page).table.waitFor()
  }
  /** The codes and the texts of "Kỳ này" in the first 70 lines. */
  const column = async (name: string) => {
    const titles = await new GridPage(program.page).table.locator('thead th').allTextContents()
    const rows = await new GridPage(program.page).table.locator('tbody tr:not(.spacer)').all()
    const cells = await Promise.all(rows.slice(0, lines).map((row) => row.locator('td').allTextContents()))
    return cells.map((texts) => texts[titles.indexOf(name)] ?? '')
  }

  testWith([chromiumTool], 'is saved with exact values and checked; what is no number stays in its cell', async () => {
    const { page, shell } = program
    const grid = new GridPage(page)
    await open()
    const codes = await column('Mã')
    expect(codes).toHaveLength(lines)
    const typed = codes.map((code, place) =>
      code === 'F08' ? '1.234,5' : code === 'A13' ? 'a\nb' : String(place + 11),
    )
    const block = typed.map((text) => `100\t200\t${text.includes('\n') ? `"${text}"` : text}`).join('\r\n')
    await grid.select('A01', 'Cùng kỳ')
    await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(`${block}\r\n`)})`)
    await page.keyboard.press('Control+v')
    await page.getByText('140 ô chỉ để xem được giữ nguyên').waitFor()
    await expect.poll(() => column('Kỳ này')).toEqual(typed)
    await shell.status.getByText('Có ô chưa lưu được').waitFor()
    await new CheckPage(page).finding(/A13.* Chưa lưu/).waitFor()
    await new CheckPage(page).finding(/Lỗi:/).waitFor()

    await open()
    await expect.poll(() => column('Kỳ này')).toEqual(typed)
    expect(await column('Kỳ trước')).not.toContain('200')
  })

  testWith([chromiumTool], 'one undo brings back all that stood there before the block', async () => {
    const { page, shell } = program
    const grid = new GridPage(page)
    await shell.goTo(program.origin, address.replace('07507', '07492'))
    await grid.table.waitFor()
    const before = await column('Kỳ này')
    const block = before.map((_, place) => `1\t2\t${place + 300}`).join('\r\n')
    await grid.select('A01', 'Cùng kỳ')
    await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(block)})`)
    await page.keyboard.press('Control+v')
    await expect.poll(() => column('Kỳ này')).toEqual(before.map((_, place) => String(place + 300)))
    await page.keyboard.press('Control+z')
    await expect.poll(() => column('Kỳ này')).toEqual(before)
    await shell.status.getByText(/Đã lưu/).waitFor()
    await page.keyboard.press('Control+y')
    await expect.poll(() => column('Kỳ này')).toEqual(before.map((_, place) => String(place + 300)))
    await page.keyboard.press('Control+z')
    await shell.goTo(program.origin, address.replace('07507', '07492'))
    await expect.poll(() => column('Kỳ này')).toEqual(before)
  })
})
