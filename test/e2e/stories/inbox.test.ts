import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterAll, describe, expect } from 'vitest'
import { cellOf, saveEdited, sending, writeForm } from '#test/exchange/formOffice.ts'
import { openOffice, openTestEngine } from '#test/support/testEngine.ts'
import { chromiumTool, testWith } from '#test/support/tools.ts'
import { axeFindings } from '../support/axeFindings.ts'
import { districtPackages } from '../support/districtPackages.ts'
import { foreignWords } from '../support/foreignWords.ts'
import { officePrograms, writtenPath } from '../support/officePrograms.ts'
import { screenTexts } from '../support/screenTexts.ts'

const offices = officePrograms()
const { folder } = offices

describe('the inbox', () => {
  afterAll(() => offices.close())

  testWith(
    [chromiumTool],
    'ten districts are taken in any order, and nothing is counted twice',
    async () => {
      const paths = await districtPackages(folder)
      expect(paths).toHaveLength(10)
      const { program: opened, inbox, shell } = await offices.open('BG')
      const { page, origin } = opened
      await shell.goTo(origin, '/tong-hop?period=2022-Q1')
      await inbox.drop(paths.toReversed())
      await page.getByRole('heading', { name: 'Hộp nhận' }).waitFor()
      await inbox.open('218.qcdc')
      await inbox.panel.getByText('chưa xác thực').first().waitFor()
      expect(await axeFindings(page)).toEqual([])
      expect(foreignWords(await screenTexts(page))).toEqual([])
      await inbox.agreeToAll()
      expect(await inbox.take()).toBe('Đã xong: đã nhận 10.')
      await inbox.closeTrial()
      await expect.poll(() => inbox.receivedLine('218.qcdc').textContent()).toContain('Đang áp dụng')

      await inbox.drop([paths[4] ?? '', paths[0] ?? ''])
      await expect.poll(() => inbox.trialLine(basename(paths[0] ?? '')).textContent()).toContain('Không đổi')
      await inbox.open(basename(paths[0] ?? ''))
      await inbox.panel.getByText('Đã nhận.').waitFor()
      await inbox.closeTrial()
      await inbox.goToPart(/^Duyệt báo cáo \(10\)/)
      await page.getByRole('checkbox', { name: 'Chọn tất cả' }).check()
      await page.getByRole('button', { name: 'Duyệt 10 báo cáo' }).click()
      await page.getByText('Đã duyệt 10 báo cáo.').waitFor()
      await page.getByRole('button', { name: 'Hoàn tác' }).last().click()
      await inbox.page.getByRole('tab', { name: /^Duyệt báo cáo \(10\)/ }).waitFor()
    },
    180_000,
  )

  testWith(
    [chromiumTool],
    'a form with a fault comes back marked, and once mended goes in by itself',
    async () => {
      const office = await openOffice('218')
      const { units } = await office.client.call('units.tree', { on: '2022-03-14' })
      const commune = units.find((it) => it.kind === 'commune' && it.parent === '218')?.code ?? ''
      const form = await writeForm(office, commune)
      const cell = cellOf(form, 'A01/-')
      const faulty = saveEdited(office, form, 'biểu xã.xlsx', {
        figures: { ...sending(form, 1), [cell]: { text: 'hai văn bản' }, [cellOf(form, 'B02/X')]: { text: '1,234' } },
      })
      const { program: opened, inbox, shell } = await offices.open('218')
      await shell.goTo(opened.origin, '/?period=2022-Q1')
      await inbox.drop([faulty])
      await expect.poll(() => inbox.trialLine('biểu xã.xlsx').textContent()).toContain('Từ chối')
      await inbox.panel.getByText(`Ô ${cell}: `).first().waitFor()
      await inbox.panel.getByRole('button', { name: 'Lưu bản đánh dấu lỗi…' }).click()
      await inbox.panel.getByText(/^Đã đánh dấu \d+ ô/).waitFor()
      const marked = await inbox.fetchWritten(/^Mở tệp biểu xã - đánh dấu lỗi/)
      const mendedPath = join(folder, 'biểu xã đã sửa.xlsx')
      const bytes = readFileSync(await marked.path())
      writeFileSync(mendedPath, bytes)
      const mended = saveEdited(office, { ...form, bytes }, 'biểu xã đã sửa.xlsx', {
        figures: { [cell]: { number: '2' }, [cellOf(form, 'B02/X')]: { number: '1234' } },
      })
      await inbox.closeTrial()
      await inbox.drop([mended])
      await expect.poll(() => inbox.trialLine('biểu xã đã sửa.xlsx').textContent()).toContain('Nhận được')
      expect(await inbox.take()).toBe('Đã xong: đã nhận 1.')

      const again = saveEdited(office, form, 'biểu xã hỏi.xlsx', {
        figures: { ...sending(form, 2), [cell]: { number: '2' }, [cellOf(form, 'B02/X')]: { text: '1,234' } },
      })
      await inbox.closeTrial()
      await inbox.drop([again])
      await inbox.panel.getByRole('radio', { name: '1234' }).click()
      await expect.poll(() => inbox.trialLine('biểu xã hỏi.xlsx').textContent()).toContain('Không đổi')
      office.close()
    },
    120_000,
  )

  testWith(
    [chromiumTool],
    'a report goes back with its reason, and the sender reads it',
    async () => {
      const district = await offices.open('218')
      const province = await offices.open('BG')
      const engine = openTestEngine({ databasePath: district.program.databasePath ?? '' })
      const cells = [{ indicator: 'A01', loaiHinh: '-' as const, text: '5' }]
      await engine.client.call('figures.save', { unit: '218', period: '2022-Q1', cells })
      engine.close()

      await district.shell.goTo(district.program.origin, '/hop-nhan?part=send&period=2022-Q1')
      await district.program.page.getByRole('button', { name: 'Tạo tệp gửi…' }).click()
      await district.program.page.getByText(/^Đã tạo tệp lần gửi 1/).waitFor()
      const sent = await writtenPath(district.program)

      await province.shell.goTo(province.program.origin, '/hop-nhan?period=2022-Q1')
      await province.inbox.drop([sent])
      await province.inbox.agreeToAll()
      expect(await province.inbox.take()).toBe('Đã xong: đã nhận 1.')
      await province.inbox.goToPart(/^Duyệt báo cáo/)
      await province.program.page.getByRole('checkbox', { name: 'Đánh dấu Huyện Lục Nam' }).check()
      await province.program.page.getByRole('button', { name: 'Trả lại 1 báo cáo…' }).click()
      await province.program.page.getByRole('textbox', { name: 'Lý do trả lại' }).fill('Thiếu nhóm B.')
      await province.program.page.getByRole('button', { name: 'Trả lại báo cáo' }).click()
      await province.program.page.getByText('Đã trả lại 1 báo cáo kèm lý do.').waitFor()
      const receipt = await writtenPath(province.program)

      await district.inbox.drop([receipt])
      await district.inbox.agreeToAll()
      expect(await district.inbox.take()).toBe('Đã xong: đã nhận 1.')
      await district.inbox.goToPart(/^Gửi đi/)
      const line = district.program.page.getByRole('table', { name: 'Đã gửi đi' }).getByRole('row').nth(1)
      await expect.poll(() => line.textContent()).toContain('trả lại')
      expect(await line.textContent()).toContain('Thiếu nhóm B.')
    },
    120_000,
  )
})
