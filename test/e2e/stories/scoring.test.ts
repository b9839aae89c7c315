import { describe, expect } from 'vitest'
import { chromiumTool, testWith } from '#test/support/tools.ts'
import { ScoringPage } from '../pages/scoringPage.ts'
import { ShellPage } from '../pages/shellPage.ts'
import { suiteProgram } from '../support/suiteProgram.ts'

describe('scoring', () => {
  const program = suiteProgram()

  testWith(
    [chromiumTool],
    'a unit is scored, appraised lower with a reason, and a point opens what it rests on',
    async () => {
      const { page, origin } = program
      await new ShellPage(page).goTo(origin, '/cham-diem?unit=BG&period=2022-Q1')
      const scoring = new ScoringPage(page)
      await scoring.open('Huyện Lục Nam')
      await scoring.write('2.3', 'Tự chấm', '9')
      await page.getByRole('alert').getByText('vượt quá điểm tối đa 2').waitFor()
      await scoring.write('2.3', 'Tự chấm', '2')
      await expect.poll(() => scoring.grid.text('2.3', 'Tự chấm')).toBe('2')
      await scoring.press('Nộp phiếu tự chấm')
      await page.getByText('đã nộp, chờ thẩm định', { exact: true }).waitFor()
      await scoring.write('2.3', 'Thẩm định', '1,5')
      await expect.poll(() => scoring.grid.text('2.3', 'Thẩm định')).toBe('1,5')
      await scoring.press('Xong thẩm định')
      await page.getByRole('alert').getByText('tiêu chí 2.3 chưa ghi lý do').waitFor()
      await scoring.write('2.3', 'Lý do, giải trình', 'Kiện toàn chậm')
      await expect.poll(() => scoring.grid.text('2.3', 'Lý do, giải trình')).toBe('Kiện toàn chậm')
      await scoring.press('Xong thẩm định')
      await page.getByText('đã thẩm định', { exact: true }).waitFor()
      await scoring.grid.select('7.2', 'Chính thức')
      await scoring.panel.getByRole('link', { name: /^Quý I\/2022/ }).click()
      await page.getByText('Mã kiểm').first().waitFor()
    },
  )
})
