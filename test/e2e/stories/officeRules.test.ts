import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { testFolder } from '#test/support/testEngine.ts'
import { chromiumTool, testWith } from '#test/support/tools.ts'
import { withoutRule31 } from '#test/support/withoutRule31.ts'
import { OfficeRulesPage } from '../pages/officeRulesPage.ts'
import { ShellPage } from '../pages/shellPage.ts'
import { axeFindings } from '../support/axeFindings.ts'
import { builtScreens } from '../support/builtScreens.ts'
import { foreignWords } from '../support/foreignWords.ts'
import { openTestProgram, type TestProgram } from '../support/openTestProgram.ts'
import { sampleProvince } from '../support/sampleProvince.ts'
import { screenTexts } from '../support/screenTexts.ts'

describe('the rules of an office', () => {
  let program: TestProgram
  let shell: ShellPage
  let rules: OfficeRulesPage
  let folder: ReturnType<typeof testFolder> | undefined

  beforeAll(async () => {
    if (chromiumTool.path === null) return
    folder = testFolder()
    const database = join(folder.path, 'chương trình cũ.db')
    copyFileSync(await sampleProvince(), database)
    withoutRule31(database)
    program = await openTestProgram({
      database,
      rendererRoot: await builtScreens(),
      today: '2022-04-20',
    })
    shell = new ShellPage(program.page)
    rules = new OfficeRulesPage(program.page)
  })

  afterAll(async () => {
    await program?.close()
    folder?.remove()
  })

  async function mustBeReadable(): Promise<void> {
    expect(await axeFindings(program.page)).toEqual([])
    expect(foreignWords(await screenTexts(program.page))).toEqual([])
  }

  testWith([chromiumTool], 'an earlier reminder fills the follow-up list at once; undo empties it', async () => {
    const { page, origin } = program
    const count = async () => Number((await page.getByText(/^\d+\/\d+ đơn vị$/).textContent())?.split('/')[0])
    await shell.goTo(origin, '/don-doc?unit=218&period=2022-Q2')
    await page.getByText('Không có đơn vị nào quá hạn hoặc sắp đến hạn').waitFor()
    await page.getByRole('tab', { name: 'Quy định đôn đốc' }).click()
    await rules.fill('Đưa vào danh sách trước hạn (ngày)', '60')
    await page.getByText('Đơn vị chưa gửi được đưa vào danh sách từ 60 ngày trước hạn.').waitFor()
    await rules.press('Thêm mức')
    await page.getByRole('textbox', { name: 'Tên mức 4' }).fill('phê bình toàn tỉnh')
    await rules.press('Lưu quy định…')
    await mustBeReadable()
    await rules.confirm()
    await page.getByText('Lần sửa 2, do cơ quan sửa.').waitFor()
    await page.getByRole('tab', { name: 'Danh sách đôn đốc' }).click()
    await page.getByRole('grid', { name: 'Danh sách đôn đốc' }).waitFor()
    expect(await count()).toBeGreaterThan(0)
    await page.getByRole('tab', { name: 'Quy định đôn đốc' }).click()
    await rules.press('Các lần sửa…')
    await rules.dialog.getByText('đang dùng').waitFor()
    await mustBeReadable()
    await page.keyboard.press('Escape')
    await rules.press('Trả lại mặc định')
    await page.getByText('Lần sửa 3, theo bản kèm chương trình.').waitFor()
    await page.getByRole('tab', { name: 'Danh sách đôn đốc' }).click()
    await page.getByText('Không có đơn vị nào quá hạn hoặc sắp đến hạn').waitFor()
  })

  testWith([chromiumTool], 'a schedule from a day on is looked at before it is kept, and taken back', async () => {
    const { page, origin } = program
    await shell.goTo(origin, '/lich-bao-cao?unit=218&period=2022-Q2&view=rules')
    await page.getByRole('button', { name: 'Bỏ hạn gửi: Báo cáo quý Quý II, Cấp xã, Cơ quan, Doanh nghiệp' }).click()
    await rules.press('Thêm hạn gửi…')
    await mustBeReadable()
    await rules.dialog.getByRole('combobox', { name: 'Kỳ' }).click()
    await page.getByRole('option', { name: 'Quý II', exact: true }).click()
    await rules.setDueRule('Báo cáo quý', ['Cấp xã', 'Cơ quan', 'Doanh nghiệp'], '9/6')
    await rules.openAsNew('Lưu lịch…', '1/4/2022', 'Lịch theo quy chế năm 2022')
    await expect.poll(() => rules.preview('Quý II/2022', 'Cấp xã').count()).toBe(1)
    expect(await rules.preview('Quý II/2022', 'Cấp xã').textContent()).toContain('15/06/202209/06/2022')
    expect(await rules.preview('Quý II/2021', 'Cấp xã').count()).toBe(0)
    await mustBeReadable()
    await rules.confirm()
    await rules.dialog.waitFor({ state: 'hidden' })
    await expect.poll(() => rules.version.inputValue()).toContain('Lịch theo quy chế năm 2022')
    await page.getByRole('tab', { name: 'Hạn gửi của từng đơn vị' }).click()
    await page.getByRole('gridcell', { name: '09/06/2022' }).first().waitFor()
    await rules.undo()
    await page.getByRole('gridcell', { name: '15/06/2022' }).first().waitFor()
  })

  testWith([chromiumTool], 'newer rules of the program are looked at and taken, and the banner is gone', async () => {
    const { page, origin } = program
    await shell.goTo(origin, '/?unit=BG&period=2022-Q1')
    await rules.press('Xem và áp dụng…')
    await rules.dialog.getByText(/^Thêm quy tắc kiểm tra 31 – /).waitFor()
    await rules.dialog.getByText(/^Sửa quy tắc kiểm tra 1 – /).waitFor()
    await mustBeReadable()
    await rules.dialog.getByRole('button', { name: 'Áp dụng', exact: true }).click()
    await page.getByText('Đã áp dụng 1 bộ quy tắc mới.').waitFor()
    await page.getByRole('button', { name: 'Xem và áp dụng…' }).waitFor({ state: 'hidden' })
  })

  testWith([chromiumTool], 'a step and a cap of the rubric are edited, the year is computed anew', async () => {
    const { page, origin } = program
    await shell.goTo(origin, '/cham-diem?unit=BG&period=2023-Q1&part=rubric')
    await page.getByRole('gridcell', { name: '1.1', exact: true }).click()
    await page.getByRole('button', { name: 'Bỏ bậc 1' }).click()
    await page.getByRole('textbox', { name: 'Bậc 1: điểm' }).fill('4,5')
    await rules.press('Thêm khống chế…')
    await rules.dialog
      .getByRole('textbox', { name: 'Nội dung quy định' })
      .fill('Không họp ban chỉ đạo thì cao nhất Khá')
    await mustBeReadable()
    await rules.dialog.getByRole('button', { name: 'Đưa vào bộ tiêu chí' }).click()
    await rules.dialog.waitFor({ state: 'hidden' })
    await rules.openAsNew('Lưu bộ tiêu chí…', '1/1/2023', 'Bộ tiêu chí năm 2023')
    await mustBeReadable()
    await rules.confirm()
    await page.getByRole('dialog', { name: /^Điểm năm 2023 tính lại/ }).waitFor()
    await mustBeReadable()
    await page.keyboard.press('Escape')
    await page.getByText('Không họp ban chỉ đạo thì cao nhất Khá').waitFor()
    await page.getByText(/^Bộ tiêu chí năm 2023 \(/).waitFor()
    expect(await page.getByRole('textbox', { name: /^Bậc \d: điểm$/ }).count()).toBe(2)
  })
})
