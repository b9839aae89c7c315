import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, describe, expect } from 'vitest'
import { testFolder } from '#test/support/testEngine.ts'
import { chromiumTool, testWith } from '#test/support/tools.ts'
import { CommitteesPage } from './pages/committeesPage.ts'
import { GridPage } from './pages/gridPage.ts'
import { RegistersPage } from './pages/registersPage.ts'
import { suiteProgram } from './support/suiteProgram.ts'

/** Xã Trường Sơn's neighbour that sent nothing in the quarter: its registers and its report are empty. */
const empty = '07519'

describe('registers, the figures they propose, and committees', () => {
  const files = testFolder()
  const program = suiteProgram({ today: '2022-03-10' })

  afterAll(() => files.remove())

  testWith([chromiumTool], 'an event is entered, removed, and put back', async () => {
    const { page, origin, shell } = program
    await shell.goTo(origin, `/so-theo-doi?unit=${empty}&period=2022-Q1&register=doi-thoai`)
    const registers = new RegistersPage(page)
    await page.getByText('Sổ chưa có dòng nào khớp').waitFor()
    await registers.add('9/3/2022', {
      'Nội dung': 'Đối thoại về rác thải',
      'Loại đối thoại': 'dinh ky',
      'Người chủ trì': 'bi thu',
      'Lượt người dự': '60',
    })
    await registers.line('Đối thoại về rác thải').waitFor()
    await registers.panel.getByText('Bí thư cấp ủy').waitFor()
    await registers.panel.getByRole('button', { name: 'Bỏ dòng' }).click()
    await registers.line('Đối thoại về rác thải').waitFor({ state: 'hidden' })
    await page.getByRole('alert').getByRole('button', { name: 'Hoàn tác' }).click()
    await registers.line('Đối thoại về rác thải').waitFor()
  })

  testWith([chromiumTool], 'rows are pasted, the faulty cell is named and mended, then all are kept', async () => {
    const { page, origin, shell } = program
    await shell.goTo(origin, `/so-theo-doi?unit=${empty}&period=2022-Q1&register=doi-thoai`)
    const registers = new RegistersPage(page)
    await registers.line('Đối thoại về rác thải').waitFor()
    await registers.paste('1/3/2022\tHai\tĐịnh kỳ\tBí thư cấp ủy\n32/3/2022\tBa\tĐột xuất\tNgười khác')
    await registers.dialog.getByText(/^Dòng 2, cột “Ngày đối thoại”/).waitFor()
    await registers.mend('32/3/2022', '2/3/2022')
    await registers.dialog.getByText('không có ô nào sai').waitFor()
    await registers.keep(2)
    await registers.line('Ba').waitFor()
  })

  testWith(
    [chromiumTool],
    'a proposal is taken, another overridden with its reason, and its events opened',
    async () => {
      const { page, origin, shell } = program
      await shell.goTo(origin, `/nhap-so-lieu?unit=${empty}&period=2022-Q1&part=proposals`)
      const grid = new GridPage(page)
      const panel = page.getByRole('complementary', { name: 'Chỉ tiêu đang chọn' })
      await grid.select('E02', 'Theo sổ')
      await panel.getByRole('button', { name: 'Lấy số 3' }).click()
      await expect.poll(() => grid.text('E02', 'Đang ghi'), { timeout: 5_000 }).toBe('3')
      await grid.select('E07', 'Theo sổ')
      await panel.getByRole('button', { name: 'Ghi số khác…' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel(/^Số ghi vào báo cáo/).fill('75')
      await page.keyboard.press('Enter')
      await dialog.getByText('Còn thiếu: Lý do ghi khác. Điền rồi bấm lại.').waitFor()
      await dialog
        .getByLabel(/^Lý do ghi khác/)
        .and(page.locator(':focus'))
        .waitFor()
      await dialog.getByLabel(/^Lý do ghi khác/).fill('thêm 15 người đến sau')
      await dialog.getByRole('button', { name: 'Ghi', exact: true }).click()
      await expect.poll(() => grid.text('E07', 'Đang ghi'), { timeout: 5_000 }).toBe('75')
      await panel.getByText('Lý do ghi khác: thêm 15 người đến sau').waitFor()
      await panel.getByRole('link', { name: 'Đối thoại về rác thải' }).click()
      await page.getByRole('heading', { name: 'Đối thoại về rác thải' }).waitFor()
      await page.keyboard.press('Alt+ArrowLeft')
      await page.getByRole('grid', { name: 'Số liệu đề xuất từ sổ' }).waitFor()
    },
  )

  testWith([chromiumTool], 'a committee’s deputy changes, and the check’s verdict turns with it', async () => {
    const { page, origin, shell } = program
    await shell.goTo(origin, '/ban-chi-dao?unit=07507')
    const committees = new CommitteesPage(page)
    await committees.check.getByText('Đúng cơ cấu theo các điểm đang áp dụng.').waitFor()
    await committees.changePost('Trưởng ban', 'Chức vụ Đảng', 'Phó Bí thư Đảng ủy')
    await committees.check.getByText(/không phải là bí thư đảng ủy/).waitFor()
    await committees.check.getByText(/kiện toàn trưởng ban chỉ đạo là bí thư đảng ủy/).waitFor()
    await committees.changePost('Trưởng ban', 'Chức vụ Đảng', 'Bí thư Đảng ủy')
    await committees.check.getByText('Đúng cơ cấu theo các điểm đang áp dụng.').waitFor()
  })

  testWith([chromiumTool], 'members come from a workbook, tried and mended before they are kept', async () => {
    const { page, origin, shell } = program
    const book = new ExcelJS.Workbook()
    const sheet = book.addWorksheet('Thành viên')
    sheet.addRow(['Họ và tên', 'Vai trò', 'Chức vụ Đảng'])
    sheet.addRow(['Nguyễn Thị Thử', 'Uỷ viên lạ', 'Đảng ủy viên'])
    const path = join(files.path, 'thành viên.xlsx')
    await book.xlsx.writeFile(path)
    await shell.goTo(origin, '/ban-chi-dao?unit=07507')
    const committees = new CommitteesPage(page)
    await committees.importFile(path)
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Uỷ viên lạ', { exact: false }).first().waitFor()
    await dialog.getByRole('listitem').first().waitFor()
    await dialog.getByRole('gridcell', { name: 'Uỷ viên lạ' }).click()
    await page.keyboard.type('Ủy viên')
    await page.keyboard.press('Enter')
    await dialog.getByRole('button', { name: /^Ghi 1/ }).click()
    await page.getByText('Đã thêm 1 thành viên.').waitFor()
    await committees.part.getByRole('gridcell', { name: 'Nguyễn Thị Thử' }).waitFor()
  })
})
