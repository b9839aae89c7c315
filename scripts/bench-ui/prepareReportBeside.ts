import type { openBenchProgram } from './openBenchProgram.ts'

type Beside = Pick<Awaited<ReturnType<typeof openBenchProgram>>, 'origin' | 'openBeside'>

/** Opens the province's report in a second window; what comes back makes it there, from a screen that reads nothing again. */
export async function prepareReportBeside({ origin, openBeside }: Beside): Promise<() => Promise<void>> {
  const page = await openBeside()
  await page.goto(`${origin}/#/van-ban?unit=BG&period=2022-Q1`)
  const make = page.getByRole('button', { name: 'Lập bản nháp…' })
  await make.waitFor()
  await page.waitForTimeout(3_000)
  return async () => {
    await make.click()
    await page.getByText('Đã lập bản nháp:').waitFor({ timeout: 60_000 })
    await page.context().browser()?.close()
  }
}
