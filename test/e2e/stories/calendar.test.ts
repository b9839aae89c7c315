import { readFileSync } from 'node:fs'
import { describe, expect } from 'vitest'
import { chromiumTool, testWith } from '#test/support/tools.ts'
import { suiteProgram } from '../support/suiteProgram.ts'

describe('the year’s calendar', () => {
  const program = suiteProgram()

  testWith([chromiumTool], 'shows one side, leads to the place of an entry, and goes out as a file', async () => {
    const { page, origin, shell } = program
    await shell.goTo(origin, '/lich-cong-tac?year=2022')
    const september = page.getByRole('region', { name: 'Tháng 9', exact: true })
    await september.getByText('Nhận báo cáo quý III năm 2022', { exact: false }).first().waitFor()
    await page.getByRole('radiogroup', { name: 'Việc của ai' }).getByText('Ta phải làm').click()
    await september.getByText('Nhận báo cáo quý III', { exact: false }).first().waitFor({ state: 'hidden' })
    await page.getByRole('textbox', { name: /^Lọc theo việc/ }).fill('kiem tra truc tiep')
    await page.getByText(/^1\/\d+ mốc$/).waitFor()
    await page.getByRole('button', { name: 'Xuất tệp lịch…' }).click()
    const file = page.getByRole('group', { name: 'Tệp đã lập' }).locator('.fileName')
    const path = (await file.getAttribute('title')) ?? ''
    expect(readFileSync(path, 'utf8')).toMatch(/^BEGIN:VCALENDAR/)
    await page.getByRole('button', { name: 'Ẩn' }).click()
    await september.getByRole('link', { name: /^Kiểm tra trực tiếp/ }).click()
    await page
      .getByRole('complementary', { name: 'Nhiệm vụ', exact: true })
      .getByText('Ban Dân vận Tỉnh ủy')
      .first()
      .waitFor()
    await page.keyboard.press('Alt+ArrowLeft')
    await page.getByRole('heading', { name: 'Lịch công tác' }).waitFor()
    expect(await page.getByText(/mốc$/).count()).toBeGreaterThan(0)
  })
})
