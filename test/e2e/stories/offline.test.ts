import { afterAll, beforeAll, describe, expect } from 'vitest'
import { screens } from '#renderer/app/screens.ts'
import { chromiumTool, testWith } from '#test/support/tools.ts'
import { GridPage } from '../pages/gridPage.ts'
import { ShellPage } from '../pages/shellPage.ts'
import { builtScreens } from '../support/builtScreens.ts'
import { openTestProgram, type TestProgram } from '../support/openTestProgram.ts'
import { sampleProvince } from '../support/sampleProvince.ts'

const patient = { timeout: 10_000 }

describe('without a network', () => {
  let program: TestProgram
  let shell: ShellPage
  const foreign: string[] = []

  // The engine is reached over the browser's own network stack here, so every other address is cut, not the whole wire.
  beforeAll(async () => {
    if (chromiumTool.path === null) return
    program = await openTestProgram({
      database: await sampleProvince(),
      rendererRoot: await builtScreens(),
      today: '2022-04-20',
    })
    const { page, origin } = program
    await page.route(
      (url) => url.origin !== origin && /^(https?|wss?):$/.test(url.protocol),
      (route) => {
        foreign.push(route.request().url())
        return route.abort('internetdisconnected')
      },
    )
    shell = new ShellPage(page)
  })

  afterAll(() => program?.close())

  const goOffline = () => program.page.evaluate(`window.dispatchEvent(new Event('offline'))`)

  testWith([chromiumTool], 'every screen opens and asks nothing of any other machine', async () => {
    const { page, origin } = program
    await shell.goTo(origin, '/?unit=218&period=2022-Q1')
    await goOffline()
    for (const { title, path } of screens) {
      await shell.screen(title).click()
      await expect.poll(() => page.evaluate('location.hash'), patient).toContain(path)
      await expect.poll(() => page.locator('main .mantine-Loader-root').count(), patient).toBe(0)
      await expect.poll(() => page.locator('main').innerText(), patient).not.toBe('')
      expect(await page.getByText('Không vẽ được màn hình').count()).toBe(0)
    }
    expect(foreign).toEqual([])
  })

  testWith([chromiumTool], 'a figure is saved', async () => {
    const { page, origin } = program
    const grid = new GridPage(page)
    await shell.goTo(origin, '/nhap-so-lieu?unit=07507&period=2022-Q2')
    await goOffline()
    await grid.select('A01', 'Kỳ này')
    await page.keyboard.type('17')
    await page.keyboard.press('Enter')
    await shell.status.getByText(/Đã lưu/).waitFor()
    await shell.goTo(origin, '/nhap-so-lieu?unit=07507&period=2022-Q2')
    await expect.poll(() => grid.text('A01', 'Kỳ này'), patient).toBe('17')
    expect(foreign).toEqual([])
  })
})
