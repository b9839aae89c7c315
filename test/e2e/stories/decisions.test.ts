import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { afterAll, describe, expect } from 'vitest'
import { cellOf, saveEdited, sending, writeForm, type WrittenForm } from '#test/exchange/formOffice.ts'
import { docxText } from '#test/support/docxText.ts'
import { openOffice, openTestEngine, type TestEngine } from '#test/support/testEngine.ts'
import { chromiumTool, testWith } from '#test/support/tools.ts'
import { axeFindings } from '../support/axeFindings.ts'
import { foreignWords } from '../support/foreignWords.ts'
import { officePrograms } from '../support/officePrograms.ts'
import { screenTexts } from '../support/screenTexts.ts'

const offices = officePrograms()

/** Forms of two communes of Lục Nam, as an office wrote them. */
async function communeForms(office: TestEngine): Promise<WrittenForm[]> {
  const { units } = await office.client.call('units.tree', { on: '2022-03-14' })
  const communes = units.filter((it) => it.kind === 'commune' && it.parent === '218').slice(0, 2)
  return [await writeForm(office, communes[0]?.code ?? ''), await writeForm(office, communes[1]?.code ?? '')]
}

function filled(office: TestEngine, form: WrittenForm, name: string, value: string, revision = 1): string {
  return saveEdited(office, form, name, {
    figures: { ...sending(form, revision), [cellOf(form, 'A01/-')]: { number: value } },
  })
}

describe('what a person decides about a file', () => {
  afterAll(() => offices.close())

  testWith(
    [chromiumTool],
    'files that are not ready are kept for later, and a folder is read whole',
    async () => {
      const office = await openOffice('218')
      const [one, two] = await communeForms(office)
      if (!one || !two) throw new Error('Lục Nam has communes')
      const folder = join(offices.folder, 'Biểu quý I')
      mkdirSync(join(folder, 'Xã'), { recursive: true })
      writeFileSync(join(folder, '~$biểu một.xlsx'), 'khóa của Excel')
      writeFileSync(join(folder, 'Xã', 'ghi chú.txt'), 'không phải biểu')
      writeFileSync(join(folder, 'biểu một.xlsx'), readFileSync(filled(office, one, 'a.xlsx', '2')))
      writeFileSync(join(folder, 'Xã', 'biểu trống.xlsx'), two.bytes)
      const { program, inbox, shell } = await offices.open('218')
      const { page, origin } = program
      await shell.goTo(origin, '/hop-nhan?period=2022-Q1')
      await inbox.chooseFolder(folder)
      await inbox.trialLine('biểu một.xlsx').waitFor()
      await inbox.open('biểu trống.xlsx')
      await inbox.panel.getByText(/^Biểu trống/).waitFor()
      expect(await inbox.trial.getByRole('row').count()).toBe(3)
      await page.getByRole('button', { name: 'Giữ 1 tệp chưa xong' }).click()
      await expect
        .poll(() => page.getByRole('button', { name: /^Giữ \d+ tệp/ }).textContent(), { timeout: 5_000 })
        .toBe('Giữ 0 tệp chưa xong')
      await page.getByRole('button', { name: 'Nhận 1 tệp' }).click()
      await page.getByRole('status').filter({ hasText: 'đã nhận 1' }).waitFor()
      await inbox.closeTrial()
      await inbox.receivedLine('biểu trống.xlsx').getByText('Chờ quyết định').waitFor()
      await inbox.receivedLine('biểu một.xlsx').getByText('Đang áp dụng').waitFor()

      const empty = join(offices.folder, 'Thư mục ảnh')
      mkdirSync(empty)
      writeFileSync(join(empty, 'ảnh.txt'), 'không phải biểu')
      await inbox.chooseFolder(empty)
      await page
        .getByText('Trong thư mục Thư mục ảnh không có biểu Excel hay tệp trao đổi nào.', { exact: false })
        .waitFor()

      await inbox.open('biểu trống.xlsx')
      await inbox.panel.getByRole('button', { name: 'Xem và quyết định' }).click()
      await inbox.panel.getByRole('checkbox', { name: 'Nhận biểu trống' }).check()
      expect(await inbox.take()).toBe('Đã xong: đã nhận 1.')
      office.close()
    },
    120_000,
  )

  testWith(
    [chromiumTool],
    'a unit in doubt is asked, a closed period waits for a word, and a form goes back with a letter',
    async () => {
      const office = await openOffice('218')
      const [form] = await communeForms(office)
      if (!form) throw new Error('Lục Nam has communes')
      const strange = new SqliteDatabase(office.databasePath)
      const { unitCode, unitName } = form.identity
      strange.prepare(`UPDATE org_unit SET uid = uid || '-khac' WHERE code = ?`).run(unitCode)
      strange.exec(
        `UPDATE org_unit_span SET name = 'Cẩm Sơn' WHERE unit_id = (SELECT id FROM org_unit WHERE code = '218')`,
      )
      strange.close()
      const again = openTestEngine({ databasePath: office.databasePath })
      const doubtful = filled(again, await writeForm(again, unitCode), 'biểu lạ.xlsx', '4')

      const { program, inbox, shell } = await offices.open('218')
      const { page, origin } = program
      await shell.goTo(origin, '/hop-nhan?part=review&period=2022-Q1')
      await page.getByRole('button', { name: 'Khóa kỳ' }).click()
      await page.getByText('Kỳ đã khóa: báo cáo đến sau chờ cho phép.').waitFor()
      await inbox.drop([doubtful])
      await inbox.panel.getByText(/chưa chắc là đơn vị nào/).waitFor()
      await inbox.panel.getByRole('combobox', { name: 'Chọn đơn vị gửi biểu này' }).click()
      await page.getByRole('option', { name: unitName }).first().click()
      await expect
        .poll(() => inbox.trialLine('biểu lạ.xlsx').textContent(), { timeout: 5_000 })
        .toContain('Chờ cho phép')
      await page.getByRole('button', { name: 'Giữ 1 tệp chưa xong' }).click()
      await page.getByText(/^Đã xong: /).waitFor()
      await inbox.closeTrial()
      await inbox.receivedLine('biểu lạ.xlsx').getByText('Chờ quyết định').waitFor()
      await inbox.open('biểu lạ.xlsx')
      await inbox.panel.getByRole('button', { name: 'Xem và quyết định' }).click()
      await inbox.panel.getByRole('combobox', { name: 'Chọn đơn vị gửi biểu này' }).click()
      await page.getByRole('option', { name: unitName }).first().click()
      await inbox.panel.getByRole('checkbox', { name: 'Cho phép nhận vào kỳ đã khóa' }).check()
      expect(await inbox.take()).toBe('Đã xong: đã nhận 1.')
      await inbox.closeTrial()
      await inbox.receivedLine('biểu lạ.xlsx').getByText('Đang áp dụng').waitFor()

      await inbox.goToPart(/^Duyệt báo cáo/)
      await page.getByRole('checkbox', { name: `Đánh dấu ${unitName}` }).check()
      await page.getByRole('button', { name: 'Trả lại 1 báo cáo…' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('textbox', { name: 'Lý do trả lại' }).fill('Thiếu nhóm B.')
      expect(await axeFindings(page)).toEqual([])
      expect(foreignWords(await screenTexts(page))).toEqual([])
      await dialog.getByRole('button', { name: 'Trả lại báo cáo' }).click()
      await page.getByText('Đã trả lại 1 báo cáo kèm lý do.').waitFor()
      const letter = await inbox.fetchWritten(/^Mở tệp Tra-lai-.*\.docx/)
      expect(docxText(readFileSync(await letter.path())).join('\n')).toContain('Lý do: Thiếu nhóm B.')
      const workbook = await inbox.fetchWritten(/^Mở tệp Tra-lai-.*\.xlsx/)
      expect(readFileSync(await workbook.path()).length).toBeGreaterThan(10_000)
      again.close()
      office.close()
    },
    120_000,
  )
})
