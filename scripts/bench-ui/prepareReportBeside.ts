import type { openBenchProgram } from './openBenchProgram.ts'

type Beside = Pick<Awaited<ReturnType<typeof openBenchProgram>>, 'origin' | 'openBeside'>

/** Opens the province's report in a second window; what comes back makes it, and leaves the screen that would read it again. */
export async function prepareReportBeside({ origin, openBeside }: Beside): Promise<() => Promise<void>> {
  const page = await openBeside()
  await page.goto(`${origin}/#/van-ban?unit=BG&period=2022-Q1`)
  const make = page.getByRole('button', { name: 'Lập bản nháp…' })
  await make.waitFor()
  await page.waitForTimeout(3_000)
  return async () => {
    const made = page.waitForResponse((response) => response.request().postData()?.includes('reports.make') === true)
    await make.click()
    await page.evaluate(`location.hash = '#/tro-giup'`)
    await made
    await page.context().browser()?.close()
  }
}
