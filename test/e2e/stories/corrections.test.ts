import { afterAll, describe, expect } from 'vitest'
import { openTestEngine } from '#test/support/testEngine.ts'
import { chromiumTool, testWith } from '#test/support/tools.ts'
import { GridPage } from '../pages/gridPage.ts'
import { axeFindings } from '../support/axeFindings.ts'
import { foreignWords } from '../support/foreignWords.ts'
import { officePrograms } from '../support/officePrograms.ts'
import { screenTexts } from '../support/screenTexts.ts'

const offices = officePrograms()
const [unit, period] = ['07444', '2022-Q1']

/** A commune's empty report, which the district's issued report is made of. */
async function issueEmptyReport(databasePath: string): Promise<void> {
  const { client, folder, close } = openTestEngine({ databasePath, today: '2022-04-20' })
  await client.call('submissions.receive', { unit, period, receivedOn: '2022-03-15' })
  await client.call('reports.openTerm', { name: 'Nhiệm kỳ 2020-2025', from: '2020-10-01' })
  const signer = { name: 'Nguyễn Văn A', capacity: 'head' as const }
  await client.call('reports.issue', {
    period,
    reportType: 'quarterly',
    issuedOn: '2022-03-25',
    signer,
    outDir: folder,
  })
  await client.call('submissions.include', { unit: '218', period })
  close()
}

describe('correction slips', () => {
  afterAll(() => offices.close())

  testWith(
    [chromiumTool],
    'figures that come after the report was issued go in by one slip, which names the documents',
    async () => {
      const { program, shell, inbox } = await offices.open('218')
      const { page, origin } = program
      await issueEmptyReport(program.databasePath ?? '')
      await shell.goTo(origin, `/nhap-so-lieu?unit=${unit}&period=${period}`)
      await page.getByText('Số liệu đến sau ghi bằng phiếu đính chính.', { exact: false }).waitFor()
      await page.getByRole('link', { name: 'Lập phiếu đính chính…' }).click()
      await page.getByRole('button', { name: 'Lập phiếu đính chính…' }).click()
      const dialog = page.getByRole('dialog')
      const grid = new GridPage(page)
      const save = dialog.getByRole('button', { name: 'Lập phiếu đính chính' })
      await dialog.getByRole('grid', { name: 'Các ô của phiếu đính chính' }).waitFor()
      await page.evaluate(`navigator.clipboard.writeText('12\\tGửi muộn\\n3\\tĐếm thiếu')`)
      await grid.select('A01', 'Số đúng')
      await page.keyboard.press('Control+V')
      await dialog.getByText('2 ô sẽ được đính chính.', { exact: false }).waitFor()
      await grid.select('A03', 'Số đúng')
      await page.keyboard.type('hai')
      await page.keyboard.press('Enter')
      await dialog.getByText('1 ô chưa đọc được.', { exact: false }).waitFor()
      await save.click()
      await dialog.getByText('Có ô chưa đọc được: hãy sửa các ô tô đỏ.').waitFor()
      await grid.select('A03', 'Số đúng')
      await page.keyboard.type('2')
      await page.keyboard.press('Enter')
      await save.click()
      await dialog.getByText('Cần ghi lý do chung', { exact: false }).waitFor()
      await dialog.getByRole('textbox', { name: /^Lý do chung/ }).fill('Xã gửi số liệu sau')
      await dialog.getByText('3 ô sẽ được đính chính.').waitFor()
      expect(await axeFindings(page)).toEqual([])
      expect(foreignWords(await screenTexts(page))).toEqual([])
      await save.click()
      await page.getByText('Đã lập phiếu đính chính; 1 văn bản đã dẫn số cũ.').waitFor()
      await page.getByText('Xã gửi số liệu sau', { exact: false }).first().waitFor()
      await page.getByText('(Gửi muộn)', { exact: false }).waitFor()
      await page.getByText('Văn bản đã dẫn: 01-BC/BCĐ ', { exact: false }).waitFor()

      await shell.goTo(origin, `/hop-nhan?part=review&period=${period}`)
      await page.getByRole('row').filter({ hasText: 'Thị trấn Đồi Ngô' }).click()
      await inbox.panel.getByText('(Đếm thiếu)', { exact: false }).waitFor()
      await inbox.panel.getByText('Văn bản đã dẫn: ', { exact: false }).waitFor()
    },
    120_000,
  )
})
