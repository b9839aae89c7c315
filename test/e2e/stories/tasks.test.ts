import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect } from 'vitest'
import { chromiumTool, testWith } from '#test/support/tools.ts'
import { GridPage } from '../pages/gridPage.ts'
import { TasksPage } from '../pages/tasksPage.ts'
import { suiteProgram } from '../support/suiteProgram.ts'

describe('the work on tasks', () => {
  const program = suiteProgram()
  const folder = mkdtempSync(join(tmpdir(), 'minh chứng '))

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  testWith(
    [chromiumTool],
    'a task is followed from its sentence to done, with evidence, to its line in the report',
    async () => {
      const { page, origin, shell } = program
      const tasks = new TasksPage(page)
      await shell.goTo(origin, '/nhiem-vu?unit=DU-CA&period=2022-Q2')
      await tasks.choose('xay dung ke hoach', '8.2a')
      await tasks.panel.getByText(/^Các huyện ủy, thành ủy, đảng ủy trực thuộc Tỉnh ủy xây dựng kế hoạch/).waitFor()
      await tasks.panel.getByText('Quá hạn', { exact: true }).waitFor()
      await tasks.finish('15/4/2022', '05-KH/ĐU', '15/4/2022')
      await tasks.panel.getByText('Xong muộn').waitFor()
      await tasks.panel.getByText(/Văn bản số 05-KH\/ĐU ngày 15\/04\/2022/).waitFor()
      const paper = join(folder, 'Kế hoạch 05.pdf')
      writeFileSync(paper, 'một bản chụp')
      await tasks.attach(paper)
      await tasks.panel.getByText('Kế hoạch 05.pdf').waitFor()
      await tasks.panel.getByRole('button', { name: 'Bỏ minh chứng Kế hoạch 05.pdf' }).click()
      await tasks.panel.getByText('Chưa có tệp minh chứng.').waitFor()
      await page.getByRole('button', { name: 'Hoàn tác' }).last().click()
      await tasks.panel.getByText('Kế hoạch 05.pdf').waitFor()
      await tasks.panel.getByRole('button', { name: 'Xem dòng trong báo cáo' }).click()
      const lines = tasks.panel.getByRole('region', { name: 'Trong báo cáo' })
      await lines.getByText(/14\/14 đơn vị đã hoàn thành, trong đó 4 đơn vị chậm so với thời hạn/).waitFor()
      await lines.getByText(/Mã: 8\.2a;.*Số đơn vị: 14; Xong đúng hạn: 10; Xong muộn: 4/).waitFor()
    },
  )

  testWith(
    [chromiumTool],
    'a document of the office becomes a task of every district, and can be taken back',
    async () => {
      const { page, origin, shell } = program
      const tasks = new TasksPage(page)
      await shell.goTo(origin, '/nhiem-vu?unit=BG&part=documents')
      await tasks.addDocument('09-KH/BDVTU', '18/4/2022', 'đối thoại với nhân dân năm 2022')
      await tasks.document('09-KH/BDVTU').click()
      await tasks.addTask('Tổ chức đối thoại', '30/6/2022')
      await page.getByText('Đã lưu nhiệm vụ 09-KH-BDVTU/1, giao cho 10 đơn vị.').waitFor()
      await page.getByRole('link', { name: '09-KH-BDVTU/1' }).click()
      await page
        .getByText('10/10 việc')
        .or(page.getByText(/^10\/9\.\d+ việc$/))
        .waitFor()
      await tasks.openPart('Văn bản chỉ đạo')
      await tasks.document('09-KH/BDVTU').click()
      await page.getByRole('button', { name: 'Bỏ văn bản' }).click()
      await tasks.document('09-KH/BDVTU').waitFor({ state: 'hidden' })
      await page.getByRole('button', { name: 'Hoàn tác' }).last().click()
      await tasks.document('09-KH/BDVTU').click()
      await page.getByText('đến ngày 30/6/2022 · 10 đơn vị').waitFor()
    },
  )

  testWith([chromiumTool], 'party cells are typed like a sheet, and counted upwards', async () => {
    const { page, origin, shell } = program
    await shell.goTo(origin, '/nhiem-vu?unit=DU-KDN&part=cells')
    const grid = new GridPage(page)
    await page
      .getByRole('status')
      .getByText(/chi bộ/)
      .waitFor()
    await grid.select('Đảng ủy Khối doanh nghiệp tỉnh', 'Chi bộ đã phổ biến')
    await page.keyboard.type('50')
    await page.keyboard.press('Tab')
    await page.keyboard.type('60')
    await page.keyboard.press('Enter')
    await page.getByText('50/60 chi bộ (83,3%); số liệu của 1 đơn vị').waitFor()
    await expect.poll(() => grid.text('Đảng ủy Khối doanh nghiệp tỉnh', 'Ghi ngày')).toBe('20/04/2022')
    await grid.select('Đảng ủy Khối doanh nghiệp tỉnh', 'Chi bộ đã phổ biến')
    await page.keyboard.type('70')
    await page.keyboard.press('Enter')
    await expect.poll(() => grid.text('Đảng ủy Khối doanh nghiệp tỉnh', 'Chi bộ đã phổ biến')).toBe('70')
    await page.getByText('50/60 chi bộ (83,3%); số liệu của 1 đơn vị').waitFor()
  })

  testWith([chromiumTool], 'an enterprise sets itself an important task for the year', async () => {
    const { page, origin, shell } = program
    await shell.goTo(origin, '/nhiem-vu?unit=DN-VT&part=priorities')
    await page.getByRole('button', { name: 'Thêm nhiệm vụ trọng tâm…' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: /^Nhiệm vụ/ }).fill('Đối thoại định kỳ tại nơi làm việc')
    await dialog.getByRole('button', { name: 'Lưu' }).click()
    await page.getByRole('gridcell', { name: 'Đối thoại định kỳ tại nơi làm việc' }).waitFor()
  })
})
