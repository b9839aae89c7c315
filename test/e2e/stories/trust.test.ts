import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect } from 'vitest'
import { openTestEngine } from '#test/support/testEngine.ts'
import { chromiumTool, testWith } from '#test/support/tools.ts'
import { axeFindings } from '../support/axeFindings.ts'
import { foreignWords } from '../support/foreignWords.ts'
import { officePrograms, writtenPath } from '../support/officePrograms.ts'
import { screenTexts } from '../support/screenTexts.ts'

const offices = officePrograms()

/** Puts one figure into the district's own report, behind the screen, and lets the screen send it. */
async function send(
  { program, shell }: Awaited<ReturnType<typeof offices.open>>,
  text: string,
  revision: number,
): Promise<string> {
  const engine = openTestEngine({ databasePath: program.databasePath ?? '' })
  const cells = [{ indicator: 'A01', loaiHinh: '-' as const, text }]
  await engine.client.call('figures.save', { unit: '218', period: '2022-Q1', cells })
  engine.close()
  await shell.goTo(program.origin, '/hop-nhan?part=send&period=2022-Q1')
  await program.page.getByRole('button', { name: 'Tạo tệp gửi…' }).click()
  await program.page.getByText(`Đã tạo tệp lần gửi ${revision}`, { exact: false }).waitFor()
  return writtenPath(program)
}

describe('whom an office trusts', () => {
  afterAll(() => offices.close())

  testWith(
    [chromiumTool],
    'a file of an unknown key is a person’s decision, its key is trusted by phone, and trust is withdrawn',
    async () => {
      const district = await offices.open('218')
      const province = await offices.open('BG')
      const { inbox, shell } = province
      const { page, origin } = province.program
      const first = await send(district, '5', 1)

      await shell.goTo(origin, '/hop-nhan?period=2022-Q1')
      await inbox.drop([first])
      await inbox.panel.getByText('chưa xác thực').first().waitFor()
      expect(await page.getByRole('button', { name: 'Nhận 0 tệp' }).isDisabled()).toBe(true)
      await inbox.panel.getByRole('checkbox', { name: /^Nhận dù chưa xác thực/ }).check()
      await inbox.panel.getByRole('checkbox', { name: 'Đồng ý các thay đổi dưới đây' }).check()
      expect(await inbox.take()).toBe('Đã xong: đã nhận 1.')
      await inbox.closeTrial()

      await district.inbox.goToPart(/^Cơ quan trao đổi/)
      const code = (await district.program.page.locator('.checkCode').textContent()) ?? ''
      await inbox.goToPart(/^Cơ quan trao đổi/)
      const line = page
        .getByRole('table', { name: 'Các cơ quan đã biết' })
        .getByRole('row')
        .filter({ hasText: 'Huyện Lục Nam' })
      await line.getByRole('button', { name: 'Xác nhận mã…' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('12 chữ số nghe qua điện thoại').fill('1234 5678 9012')
      await dialog.getByRole('button', { name: 'Xác nhận mã' }).click()
      await dialog.getByRole('alert').waitFor()
      await dialog.getByLabel('12 chữ số nghe qua điện thoại').fill(code)
      await dialog.getByRole('button', { name: 'Xác nhận mã' }).click()
      await line.getByText('Tin cậy', { exact: true }).waitFor()
      expect(await axeFindings(page)).toEqual([])
      expect(foreignWords(await screenTexts(page))).toEqual([])

      const second = await send(district, '6', 2)
      await inbox.drop([second])
      await inbox.panel.getByRole('checkbox', { name: 'Đồng ý các thay đổi dưới đây' }).waitFor()
      expect(await inbox.panel.getByText('chưa xác thực').count()).toBe(0)
      await inbox.closeTrial()

      await inbox.goToPart(/^Cơ quan trao đổi/)
      await line.getByRole('button', { name: 'Thôi tin' }).click()
      await line.getByText('Thôi tin', { exact: true }).waitFor()
      await page.getByText('Đã thôi tin khóa của Huyện Lục Nam.').waitFor()
      await inbox.drop([second])
      await inbox.panel.getByRole('checkbox', { name: /khóa mới là của nơi gửi/ }).waitFor()
      await inbox.agreeToAll()
      expect(await page.getByRole('button', { name: 'Nhận 0 tệp' }).isDisabled()).toBe(true)
      await inbox.closeTrial()

      await inbox.goToPart(/^Cơ quan trao đổi/)
      await page.getByRole('button', { name: 'Hoàn tác' }).last().click()
      await line.getByText('Tin cậy', { exact: true }).waitFor()
      await inbox.drop([second])
      await inbox.agreeToAll()
      expect(await inbox.take()).toBe('Đã xong: đã nhận 1.')

      await inbox.closeTrial()
      await inbox.goToPart(/^Gửi đi/)
      await page.getByRole('combobox', { name: 'Đơn vị đã gửi tệp trao đổi' }).click()
      await page.getByRole('option', { name: 'Huyện Lục Nam' }).click()
      await page.getByRole('button', { name: 'Lập giấy báo…' }).click()
      await page.getByText('Đã lập giấy báo cho 2 lần gửi.').waitFor()
      const receipt = await writtenPath(province.program)
      await district.inbox.drop([receipt])
      await district.inbox.agreeToAll()
      expect(await district.inbox.take()).toBe('Đã xong: đã nhận 1.')
      await district.inbox.goToPart(/^Gửi đi/)
      const sent = district.program.page.getByRole('table', { name: 'Đã gửi đi' }).getByRole('row')
      await expect.poll(() => sent.nth(1).textContent(), { timeout: 5_000 }).toContain('đã nhận')
      expect(await sent.nth(2).textContent()).toContain('đã nhận')

      const newer = join(offices.folder, 'mới hơn.qcdc')
      writeFileSync(newer, readFileSync(second, 'utf8').replace('"version":1', '"version":2'))
      await inbox.drop([newer])
      await inbox.panel.getByText(/bản phần mềm mới hơn/).waitFor()
      expect(await inbox.trialLine('mới hơn.qcdc').textContent()).toContain('Từ chối')
    },
    180_000,
  )
})
