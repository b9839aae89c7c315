import { afterAll, beforeAll, describe, expect } from 'vitest'
import { chromiumTool, testWith } from '#test/support/tools.ts'
import { GridPage } from './pages/gridPage.ts'
import { builtScreens } from './support/builtScreens.ts'
import { keyboardOf } from './support/keyboardStreams.ts'
import { openTestProgram, type TestProgram } from './support/openTestProgram.ts'
import { sampleProvince } from './support/sampleProvince.ts'
import { typingBattery, type BatteryKit } from './support/typingBattery.ts'

describe('typing in the entry grid', () => {
  let program: TestProgram
  let kit: BatteryKit

  beforeAll(async () => {
    if (chromiumTool.path === null) return
    program = await openTestProgram({
      database: await sampleProvince(),
      rendererRoot: await builtScreens(),
      today: '2022-04-20',
    })
    const { page, origin } = program
    await page.goto(`${origin}/#/nhap-so-lieu?unit=07507&period=2022-Q3`)
    const session = await page.context().newCDPSession(page)
    const grid = new GridPage(page)
    await grid.table.waitFor()
    kit = { grid, keys: await keyboardOf(page, session, 4), fast: await keyboardOf(page, session, 0) }
  })

  afterAll(() => program?.close())

  for (const { name, run, read, want } of typingBattery)
    testWith([chromiumTool], name, async () => {
      await run(kit)
      await expect.poll(() => read(kit), { timeout: 3_000 }).toBe(want)
    })
})
