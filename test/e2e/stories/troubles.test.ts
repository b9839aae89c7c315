import { mkdirSync, readdirSync, rmdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import { chromiumTool, testWith } from '#test/support/tools.ts'
import { holdFile } from '#test/support/holdFile.ts'
import { mountTinyDisk, tinyDisk } from '#test/support/tinyDisk.ts'
import { CheckPage } from '../pages/checkPage.ts'
import { DocumentsPage } from '../pages/documentsPage.ts'
import { GridPage } from '../pages/gridPage.ts'
import { SettingsPage } from '../pages/settingsPage.ts'
import { suiteProgram } from '../support/suiteProgram.ts'

const patient = { timeout: 10_000 }
const word = 'BC-BCD_QuyI-2022_LucNam.docx'

describe('what goes wrong', () => {
  const program = suiteProgram()

  async function chooseExportsFolder(): Promise<string> {
    await program.shell.goTo(program.origin, '/cai-dat')
    return new SettingsPage(program.page).chooseFolder('Thư mục ghi báo cáo')
  }

  const openDocuments = () => program.shell.goTo(program.origin, '/van-ban?unit=218&period=2022-Q1')

  testWith([chromiumTool], 'wrong numbers stand in their cells with a sentence until a reading is chosen', async () => {
    const { page, origin, shell } = program
    const [grid, checks] = [new GridPage(page), new CheckPage(page)]
    await shell.goTo(origin, '/nhap-so-lieu?unit=07507&period=2022-Q2')
    await grid.select('A01', 'Kỳ này')
    for (const typed of ['1,234', 'abc', '56']) {
      await page.keyboard.type(typed)
      await page.keyboard.press('Enter')
    }
    await shell.status.getByText('Có ô chưa lưu được').waitFor()
    const [asked, words] = [await grid.cell('A01', 'Kỳ này'), await grid.cell('A02', 'Kỳ này')]
    expect(await asked.textContent()).toBe('1,234')
    expect(await words.textContent()).toBe('abc')
    expect(await asked.getAttribute('aria-invalid')).toBe('true')
    expect(await words.getAttribute('title')).toContain('abc')
    await expect.poll(() => grid.text('A03', 'Kỳ này'), patient).toBe('56')
    await checks.run()
    await checks.finding(/A02 Chưa lưu: .*abc/).waitFor()
    await checks.finding(/A01 Chưa lưu: .*1,234/).waitFor()
    await checks.choose('1234')
    await expect.poll(() => grid.text('A01', 'Kỳ này'), patient).toBe('1.234')
    await checks.finding(/A01 Chưa lưu/).waitFor({ state: 'hidden' })
    await checks.jumpTo(/A02 Chưa lưu/)
    await expect.poll(() => grid.activeCode(), patient).toBe('A02')
    await page.keyboard.type('7')
    await page.keyboard.press('Enter')
    await checks.finding(/Chưa lưu/).waitFor({ state: 'hidden' })
    await shell.status.getByText(/Đã lưu/).waitFor()
    await shell.goTo(origin, '/nhap-so-lieu?unit=07507&period=2022-Q2')
    for (const [code, shown] of Object.entries({ A01: '1.234', A02: '7', A03: '56' }))
      await expect.poll(() => grid.text(code, 'Kỳ này'), patient).toBe(shown)
  })

  testWith([chromiumTool], 'a report whose name is taken is refused, tried again and written elsewhere', async () => {
    const { page } = program
    const documents = new DocumentsPage(page)
    const folder = await chooseExportsFolder()
    const obstacle = join(folder, word)
    mkdirSync(obstacle)
    await openDocuments()
    const sentence = await documents.refusedDraft()
    expect(sentence).toContain(`Không ghi được ${obstacle}`)
    expect(readdirSync(folder)).toEqual([word])
    await page.getByRole('button', { name: 'Chọn thư mục khác…' }).click()
    await page.getByText('Đã lập bản nháp:').waitFor()
    expect((await documents.openWritten('docx')).suggestedFilename()).toBe(word)
    expect(readdirSync(folder)).toEqual([word])

    await openDocuments()
    await documents.refusedDraft()
    rmdirSync(obstacle)
    await page.getByRole('button', { name: 'Thử lại' }).click()
    await page.getByText('Đã lập bản nháp:').waitFor()
    await documents.refusal.waitFor({ state: 'hidden' })
    expect(readdirSync(folder)).toHaveLength(3)
  })

  testWith(
    [chromiumTool, tinyDisk],
    'a report that is open in Word is named, and saved under another name in the same folder',
    async () => {
      const { page } = program
      const documents = new DocumentsPage(page)
      const folder = await chooseExportsFolder()
      const release = holdFile(join(folder, word))
      try {
        await openDocuments()
        expect(await documents.refusedDraft()).toContain(`Tệp ${join(folder, word)} đang mở`)
        const name = page.getByLabel(/^Tên khác/)
        expect(await name.inputValue()).toBe('BC-BCD_QuyI-2022_LucNam_2')
        await name.fill('Báo cáo: quý I')
        await page.getByRole('button', { name: 'Lưu tên khác' }).click()
        await page.getByText(/Tên tệp không được có các dấu/).waitFor()
        await name.fill('Báo cáo quý I gửi tỉnh')
        await page.keyboard.press('Enter')
        await page.getByText('Đã lập bản nháp:').waitFor()
        expect(readdirSync(folder).toSorted()).toEqual([
          'BC-BCD_QuyI-2022_LucNam.docx',
          'BC-BCD_QuyI-2022_LucNam_PhuLuc.xlsx',
          'BC-BCD_QuyI-2022_LucNam_TongHop.xlsx',
          'Báo cáo quý I gửi tỉnh.docx',
        ])

        await documents.refusedDraft()
        await page.keyboard.press('Escape')
        await documents.refusal.getByText(/đang mở/).waitFor()
      } finally {
        release()
      }
    },
  )

  testWith(
    [chromiumTool, tinyDisk],
    'a full disk is told in one sentence, keeps nothing half and no number',
    async () => {
      const { page } = program
      const documents = new DocumentsPage(page)
      const folder = await chooseExportsFolder()
      await openDocuments()
      await documents.openTerm('2020 - 2025', '1/8/2020')
      const unmount = mountTinyDisk(folder, 16)
      try {
        expect(await documents.refusedDraft()).toContain(`Ổ đĩa đã đầy nên không ghi được ${folder}`)
        expect(readdirSync(folder)).toEqual([])
        await page.keyboard.press('Escape')
        await documents.issue('Nguyễn Văn A', '18/3/2022')
        await page
          .getByRole('dialog')
          .getByText(/Ổ đĩa đã đầy/)
          .waitFor()
        expect(readdirSync(folder)).toEqual([])
      } finally {
        unmount()
      }
      await page.getByRole('button', { name: 'Thử lại' }).click()
      await page.getByText('Đã phát hành: 01-BC/BCĐ').waitFor()
      expect(readdirSync(folder)).toContain(`01-${word}`)
    },
  )
})
