import { join } from 'node:path'
import { openOffice, testFolder } from '#test/support/testEngine.ts'
import { InboxPage } from '../pages/inboxPage.ts'
import { ShellPage } from '../pages/shellPage.ts'
import { builtScreens } from './builtScreens.ts'
import { openTestProgram, type TestProgram } from './openTestProgram.ts'

/** The program of an office in a browser, with the pages that its clerk works on. */
type OfficeProgram = { program: TestProgram; inbox: InboxPage; shell: ShellPage }

/** Opens programs of several offices side by side, and closes them together; `folder` is for the files between them. */
export function officePrograms() {
  const folder = testFolder()
  const opened: TestProgram[] = []
  return {
    folder: folder.path,
    /** A program on the empty database of an office, as of 20 April 2022. */
    open: async (unit: string): Promise<OfficeProgram> => {
      const office = await openOffice(unit)
      const database = join(folder.path, `${unit} ${opened.length}.db`)
      await office.client.call('database.backUp', { path: database })
      office.close()
      const program = await openTestProgram({ database, rendererRoot: await builtScreens(), today: '2022-04-20' })
      opened.push(program)
      return { program, inbox: new InboxPage(program.page), shell: new ShellPage(program.page) }
    },
    close: async () => {
      for (const program of opened) await program.close()
      folder.remove()
    },
  }
}

/** Where the program wrote its newest file: the full path stands over the name. */
export async function writtenPath({ page }: Pick<TestProgram, 'page'>): Promise<string> {
  const path = await page.locator('.fileName').first().getAttribute('title')
  if (path === null) throw new Error('nothing was written')
  return path
}
