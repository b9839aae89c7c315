import { describe, expect } from 'vitest'
import { chromiumTool, testWith } from '#test/support/tools.ts'
import { CheckPage } from '../pages/checkPage.ts'
import { GridPage } from '../pages/gridPage.ts'
import { suiteProgram } from '../support/suiteProgram.ts'

describe('what a cell says beside its figure', () => {
  const program = suiteProgram({ today: '2022-07-20', viewport: { width: 1366, height: 2_600 } })

  testWith([chromiumTool], 'the score of a year waits for quarter IV, and nobody asks for it before', async () => {
    const { page, origin, shell } = program
    const grid = new GridPage(page)
    const checks = new CheckPage(page)
    await shell.goTo(origin, '/nhap-so-lieu?unit=07507&period=2023-Q1')
    await checks.finding(/^P03 Chưa nhập/).waitFor()
    const score = await grid.cell('Q01', 'Kỳ này')
    expect(await score.textContent()).toBe('chỉ quý IV')
    expect(await score.getAttribute('aria-readonly')).toBe('true')
    expect(await score.getAttribute('title')).toBe('Kỳ này không phải nhập: chỉ báo cáo quý IV.')
    expect(await checks.panel.getByRole('button', { name: /^Q01/ }).count()).toBe(0)
    await shell.goTo(origin, '/nhap-so-lieu?unit=07507&period=2023-Q4')
    await checks.finding(/^Q01 Chưa nhập/).waitFor()
    expect(await (await grid.cell('Q01', 'Kỳ này')).getAttribute('aria-readonly')).toBe('false')
  })

  testWith([chromiumTool], 'a figure taken from a register says so, and one that differs says from what', async () => {
    const { page, origin, shell } = program
    const grid = new GridPage(page)
    await shell.goTo(origin, '/nhap-so-lieu?unit=07507&period=2022-Q1')
    const cell = await grid.cell('A01', 'Kỳ này')
    await expect.poll(() => cell.getAttribute('data-tag')).toBe('sổ')
    expect(await cell.getAttribute('title')).toMatch(/^Theo sổ: 2 \(2 sự kiện\)\./)
    await cell.click()
    await shell.status.getByText(/A01 – Kỳ này\. Theo sổ: 2/).waitFor()
    await page.keyboard.type('5')
    await page.keyboard.press('Enter')
    await expect.poll(() => cell.getAttribute('data-tag')).toBe('≠ sổ 2')
    await page.keyboard.press('ArrowUp')
    expect(await grid.editor.getAttribute('aria-label')).toContain('Chưa ghi lý do khác sổ.')
  })
})
