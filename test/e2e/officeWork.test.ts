import { describe, expect } from 'vitest'
import { chromiumTool, testWith } from '#test/support/tools.ts'
import { BackupPage } from './pages/backupPage.ts'
import { DocumentsPage } from './pages/documentsPage.ts'
import { FollowUpPage } from './pages/followUpPage.ts'
import { GridPage } from './pages/gridPage.ts'
import { SchedulePage } from './pages/schedulePage.ts'
import { TemplatesPage } from './pages/templatesPage.ts'
import { UnitsPage } from './pages/unitsPage.ts'
import { axeFindings } from './support/axeFindings.ts'
import { suiteProgram } from './support/suiteProgram.ts'

describe('the work of an office', () => {
  const program = suiteProgram()

  testWith(
    [chromiumTool],
    'a report is reworded, drafted, issued with a number and found in the register',
    async () => {
      const { page, origin, shell } = program
      await shell.goTo(origin, '/van-ban?unit=218&period=2022-Q1')
      const documents = new DocumentsPage(page)
      await documents.rewordOpening('Lời mở đầu do người soạn viết lại.')
      await documents.undoLast()
      await documents.paper.getByText('Lời mở đầu do người soạn viết lại.').waitFor({ state: 'hidden' })
      await (await documents.quickView('Xem bản Word…')).getByText('ĐẢNG CỘNG SẢN VIỆT NAM').waitFor()
      expect(await axeFindings(page)).toEqual([])
      await page.keyboard.press('Escape')
      await documents.makeDraft()
      expect((await documents.openWritten('docx')).suggestedFilename()).toBe('BC-BCD_QuyI-2022_LucNam.docx')
      await documents.issue('Nguyễn Văn A', '18/3/2022')
      await page
        .getByRole('dialog')
        .getByText(/chưa có nhiệm kỳ/)
        .waitFor()
      await page.keyboard.press('Escape')
      await documents.openTerm('2020 - 2025', '1/8/2020')
      await documents.issue('Nguyễn Văn A', '18/3/2022')
      await page.getByText(/^Đã phát hành: /).waitFor()
      await page.getByRole('tab', { name: 'Sổ văn bản đã phát hành' }).click()
      await expect.poll(() => documents.registered('BC/').textContent()).toContain('18/03/2022')
      await (await documents.quickView(/^Xem nhanh văn bản/)).getByText('Nguyễn Văn A').waitFor()
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: /^Lưu các tệp của văn bản/ }).click()
      const kept = await documents.openWritten('docx')
      expect(kept.suggestedFilename()).toBe('01-BC-BCD_QuyI-2022_LucNam.docx')
    },
  )

  testWith([chromiumTool], 'a template is exported, checked, used and given back', async () => {
    const title = 'Báo cáo quý của ban chỉ đạo'
    const { page, origin, shell } = program
    await shell.goTo(origin, '/mau-bieu')
    const templates = new TemplatesPage(page)
    const copy = await templates.exportCopy(title)
    await templates.check(copy)
    await page.getByText(/không có lỗi, dùng được/).waitFor()
    await templates.use(title, copy)
    await templates.origin(title, /^Mẫu của cơ quan/).waitFor()
    await templates.restore(title)
    await templates.origin(title, /^Mẫu gốc$/).waitFor()
  })

  testWith(
    [chromiumTool],
    'a unit is found without accents, renamed, and had its old name the day before',
    async () => {
      const { page, origin, shell } = program
      await shell.goTo(origin, '/don-vi')
      const units = new UnitsPage(page)
      await units.find('xa truong son')
      await units.rename('Trường Sơn Mới', '1/4/2022', 'Nghị quyết số 01/NQ-HĐND')
      await units.panel.getByRole('heading', { name: 'Xã Trường Sơn Mới' }).waitFor()
      await units.showOn('31/3/2022')
      await units.panel.getByRole('heading', { name: 'Xã Trường Sơn', exact: true }).waitFor()
    },
  )

  testWith([chromiumTool], 'a late unit gets a later due date and is no longer late', async () => {
    const { page, origin, shell } = program
    await shell.goTo(origin, '/lich-bao-cao?unit=BG&period=2022-Q1')
    const schedule = new SchedulePage(page)
    await schedule.show('Gửi muộn')
    const unit = await schedule.selected()
    await schedule.extend('30/4/2022', 'Mưa lũ')
    await page.getByText(`Đã gia hạn cho ${unit} đến 30/04/2022.`).waitFor()
    await schedule.show('Tất cả')
    await schedule.find(unit)
    await schedule.panel.getByText('Đúng hạn').waitFor()
  })

  testWith([chromiumTool], 'a day off is added and the due date moves, and back when it is taken out', async () => {
    const { page, origin, shell } = program
    await shell.goTo(origin, '/lich-bao-cao?unit=218&period=2022-Q3')
    const schedule = new SchedulePage(page)
    await schedule.open('Ngày nghỉ')
    await expect.poll(() => schedule.due('Quý III', 'Xã').textContent()).toBe('16/09/2022')
    await schedule.addHoliday('16/9/2022', 'Nghỉ phòng bão', 'Công điện 01')
    await page.getByText('Đã thêm ngày nghỉ Nghỉ phòng bão; hạn gửi đã tính lại.').waitFor()
    await expect.poll(() => schedule.due('Quý III', 'Xã').textContent()).toBe('19/09/2022')
    await schedule.open('Hạn gửi của từng đơn vị')
    await page.getByRole('gridcell', { name: '19/09/2022' }).first().waitFor()
    await page.getByRole('button', { name: 'Hoàn tác' }).last().click()
    await page.getByRole('gridcell', { name: '16/09/2022' }).first().waitFor()
  })

  testWith([chromiumTool], 'a late unit is called, written to once, sends, and drops out', async () => {
    const { page, origin, shell } = program
    await shell.goTo(origin, '/don-doc?unit=218&period=2022-Q1')
    const followUp = new FollowUpPage(page)
    await followUp.showOnly('Quá hạn, chưa gửi')
    const name = await followUp.select(0)
    await followUp.noteCall('Đ/c văn phòng', 'đang trình ký')
    await page.getByText(`Đã ghi việc đôn đốc ${name}.`).waitFor()
    await followUp.panel.getByText('20/04/2022: Gọi điện · Đ/c văn phòng · đang trình ký').waitFor()
    expect(await followUp.make()).toBeGreaterThan(0)
    expect((await followUp.openFirstLetter()).suggestedFilename()).toMatch(/^CV-BDVTU_QuyI-2022_\w+_DonDocLan1\.docx$/)
    await followUp.line(name).getByRole('gridcell', { name: 'nhắc lần 1', exact: true }).waitFor()
    await followUp.hideMade()
    await followUp.panel.getByRole('link', { name: 'Đến phần nhập số liệu' }).click()
    await page.getByRole('columnheader', { name: 'Kỳ này' }).waitFor()
    const grid = new GridPage(page)
    await grid.select('A02', 'Kỳ này')
    await page.keyboard.type('3')
    await page.keyboard.press('Enter')
    await shell.status.getByText(/Đã lưu/).waitFor()
    await page.getByRole('tab', { name: 'Lần gửi' }).click()
    await page.getByRole('button', { name: 'Ghi nhận đã gửi' }).click()
    await page.getByText(/^Đã ghi nhận lần gửi thứ/).waitFor()
    await shell.goTo(origin, '/don-doc?unit=218&period=2022-Q1')
    await followUp.list.or(page.getByText(/^Không có đơn vị nào quá hạn/)).waitFor()
    await followUp.line(name).waitFor({ state: 'hidden' })
  })

  testWith([chromiumTool], 'a backup is written, and restored with a way back', async () => {
    const { page, origin, shell } = program
    await shell.goTo(origin, '/sao-luu')
    const backup = new BackupPage(page)
    const copy = await backup.backUp()
    await backup.restore(copy)
    await page.getByText('Đã phục hồi dữ liệu từ bản sao lưu.').waitFor()
    await page.getByRole('button', { name: 'Trở lại dữ liệu trước khi phục hồi' }).waitFor()
  })
})
