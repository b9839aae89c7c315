import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { InboxPage } from '#test/e2e/pages/inboxPage.ts'
import { prepareSampleForms } from '#test/bench/sampleForms.ts'
import type { openBenchProgram } from './openBenchProgram.ts'

type Beside = Pick<Awaited<ReturnType<typeof openBenchProgram>>, 'origin' | 'openBeside'>

/** Opens the inbox in a second window; what comes back drops every commune's form on it and takes them in. */
export async function prepareImportBeside({ origin, openBeside }: Beside): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'qcdc-bench-bieu-'))
  const { forms } = await prepareSampleForms(folder)
  const page = await openBeside()
  page.setDefaultTimeout(120_000)
  await page.goto(`${origin}/#/hop-nhan?period=2022-Q1`)
  await page.waitForTimeout(3_000)
  const inbox = new InboxPage(page)
  return async () => {
    await inbox.drop(forms)
    const agree = page.getByRole('button', { name: 'Đồng ý mọi thay đổi thường' })
    if (await agree.isVisible()) await agree.click()
    await inbox.take()
    await page.context().browser()?.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
