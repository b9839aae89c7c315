import { builtScreens } from '#test/e2e/support/builtScreens.ts'
import { sampleProvince } from '#test/e2e/support/sampleProvince.ts'
import { entryBundleKilobytes } from './entryBundle.ts'
import { countRows } from './countRows.ts'
import { measureArrows } from './measureArrows.ts'
import { measureFirstPaint } from './measureFirstPaint.ts'
import { measureTypingDuring } from './measureTypingDuring.ts'
import { openBenchProgram } from './openBenchProgram.ts'
import { prepareImportBeside } from './prepareImportBeside.ts'
import { prepareReportBeside } from './prepareReportBeside.ts'
import { runBattery } from './runBattery.ts'

const screens = await builtScreens()
const program = await openBenchProgram(await sampleProvince(), screens, '2022-04-20')
const { page, origin } = program
const session = await page.context().newCDPSession(page)
const throttle = (rate: number) => session.send('Emulation.setCPUThrottlingRate', { rate })
const open = async (address: string) => {
  await page.goto('about:blank')
  await page.goto(`${origin}/#${address}`)
  await page.locator('tbody tr').first().waitFor()
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
  for (const [work, prepare] of [
    ['nothing else happens', () => Promise.resolve(() => page.waitForTimeout(3_000))],
    ['a report is made', () => prepareReportBeside(program)],
    ['209 forms are read', () => prepareImportBeside(program)],
  ] as const) {
    const start = await prepare()
    const { keys, handled, painted, saves } = await measureTypingDuring(page, start)
    console.log(`typing while ${work}, ${keys} keys (aim ≤ 100): key dealt with ${handled}`)
    console.log(`  key painted ${painted}; answer to a save ${saves}`)
  }

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
