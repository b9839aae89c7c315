import { builtScreens } from '#test/e2e/support/builtScreens.ts'
import { openTestProgram } from '#test/e2e/support/openTestProgram.ts'
import { sampleProvince } from '#test/e2e/support/sampleProvince.ts'
import { entryBundleKilobytes } from './entryBundle.ts'
import { countRows } from './countRows.ts'
import { measureArrows } from './measureArrows.ts'
import { measureFirstPaint } from './measureFirstPaint.ts'
import { measureTypingDuring } from './measureTypingDuring.ts'
import { runBattery } from './runBattery.ts'

const screens = await builtScreens()
const program = await openTestProgram({ database: await sampleProvince(), rendererRoot: screens, today: '2022-04-20' })
const { page, origin } = program
const session = await page.context().newCDPSession(page)
const throttle = (rate: number) => session.send('Emulation.setCPUThrottlingRate', { rate })
const open = async (address: string) => {
  await page.goto('about:blank')
  await page.goto(`${origin}/#${address}`)
  await page.locator('tbody tr').first().waitFor()
}

/** A second window of the same program makes the province's report. */
const makeReportBeside = async () => {
  const beside = await page.context().newPage()
  await beside.goto(`${origin}/#/van-ban?unit=BG&period=2022-Q1`)
  await beside.getByRole('button', { name: 'Lập bản nháp…' }).click()
  await beside.getByText('Đã lập bản nháp:').waitFor({ timeout: 60_000 })
  await beside.close()
}

try {
  console.log(`entry bundle: ${entryBundleKilobytes(screens)} KB minified (aim ≤ 1200)`)

  await throttle(4)
  const paint = await measureFirstPaint(page, `${origin}/`, 3)
  console.log(`home with data at 4×: ${paint} ms, best of 3 (aim ≤ 1500)`)

  await throttle(1)
  await open('/nhap-so-lieu?unit=218&period=2022-Q1')
  console.log(`lines seen at 1366×728: ${await countRows(page)} (aim ≥ 24)`)
  await throttle(4)
  const form = await measureArrows(page, 40)
  console.log(`arrow at 4×, ${form.rows} rows: median ${form.median} ms, longest ${form.longest} ms (aim ≤ 40, ≤ 80)`)

  await throttle(1)
  await open('/nhiem-vu?unit=218&scope=below')
  await throttle(4)
  const long = await measureArrows(page, 40)
  console.log(`arrow at 4×, ${long.rows} rows: median ${long.median} ms, longest ${long.longest} ms (aim ≤ 60)`)

  await throttle(1)
  await open('/nhap-so-lieu?unit=07507&period=2022-Q2')
  const typing = await measureTypingDuring(page, makeReportBeside())
  console.log(`typing while a report is made: longest ${typing.longest} ms in ${typing.keys} keys (aim ≤ 100)`)

  for (const [rate, period] of [
    [1, '2022-Q3'],
    [6, '2022-Q4'],
  ] as const) {
    await throttle(1)
    await open(`/nhap-so-lieu?unit=07507&period=${period}`)
    await throttle(rate)
    const { passed, of, failures } = await runBattery(page)
    console.log(`typing battery at ${rate}×: ${passed}/${of}`)
    for (const failure of failures) console.log(`  ${failure}`)
    if (failures.length > 0) process.exitCode = 1
  }
} finally {
  await program.close()
}
