import { describe, expect } from 'vitest'
import { chromiumTool, testWith } from '#test/support/tools.ts'
import { DocumentsPage } from '../pages/documentsPage.ts'
import { GridPage } from '../pages/gridPage.ts'
import { suiteProgram } from '../support/suiteProgram.ts'

const patient = { timeout: 10_000 }

describe('by keyboard alone', () => {
  const program = suiteProgram()

  testWith([chromiumTool], 'a draft of a report is made and opened', async () => {
    const { page, origin, shell } = program
    await shell.goTo(origin, '/?unit=218&period=2022-Q1')
    await page.keyboard.press('Control+8')
    const documents = new DocumentsPage(page)
    await shell.tabTo(page.getByRole('button', { name: 'Lập bản nháp…' }))
    await page.keyboard.press('Enter')
    await page.getByText('Đã lập bản nháp:').waitFor()
    await shell.tabTo(documents.written.getByRole('button', { name: /^Mở tệp .*\.docx$/ }))
    const opened = page.waitForEvent('download')
    await page.keyboard.press('Enter')
    expect((await opened).suggestedFilename()).toBe('BC-BCD_QuyI-2022_LucNam.docx')
  })

  testWith([chromiumTool], 'one criterion is scored', async () => {
    const { page, origin, shell } = program
    const grid = new GridPage(page)
    await shell.goTo(origin, '/?unit=BG&period=2022-Q1')
    await page.keyboard.press('Control+9')
    await shell.tabTo(grid.editor)
    await grid.walkTo('Huyện Lục Nam', 'Đơn vị')
    await page.keyboard.press('Enter')
    await page.getByRole('grid', { name: 'Phiếu chấm điểm của Huyện Lục Nam' }).waitFor()
    await shell.tabTo(grid.editor)
    await grid.walkTo('2.3', 'Tự chấm')
    await page.keyboard.type('1,5')
    await page.keyboard.press('Enter')
    await expect.poll(() => grid.text('2.3', 'Tự chấm'), patient).toBe('1,5')
    await shell.goTo(origin, '/cham-diem?unit=218&period=2022-Q1&part=sheet')
    await expect.poll(() => grid.text('2.3', 'Tự chấm'), patient).toBe('1,5')
  })
})
