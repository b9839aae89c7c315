import { afterAll, beforeAll, describe, expect } from 'vitest'
import { chromiumTool, testWith } from '#test/support/tools.ts'
import { DocumentsPage } from './pages/documentsPage.ts'
import { ShellPage } from './pages/shellPage.ts'
import { builtScreens } from './support/builtScreens.ts'
import { openTestProgram, type TestProgram } from './support/openTestProgram.ts'
import { sampleProvince } from './support/sampleProvince.ts'

describe('the work of an office', () => {
  let program: TestProgram
  let shell: ShellPage

  beforeAll(async () => {
    if (chromiumTool.path === null) return
    program = await openTestProgram({
      database: await sampleProvince(),
      rendererRoot: await builtScreens(),
      today: '2022-04-20',
    })
    shell = new ShellPage(program.page)
  })

  afterAll(() => program?.close())

  testWith(
    [chromiumTool],
    'a report is reworded, drafted, issued with a number and found in the register',
    async () => {
      const { page, origin } = program
      await shell.goTo(origin, '/van-ban?unit=218&period=2022-Q1')
      const documents = new DocumentsPage(page)
      await documents.rewordOpening('Lời mở đầu do người soạn viết lại.')
      await documents.undoLast()
      await documents.paper.getByText('Lời mở đầu do người soạn viết lại.').waitFor({ state: 'hidden' })
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
    },
  )
})
