import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { chromium, type Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { openTestEngine, testFolder } from '#test/support/testEngine.ts'
import { chromiumTool, mustHave, testWith } from '#test/support/tools.ts'
import { GridPage } from '../pages/gridPage.ts'
import { ShellPage } from '../pages/shellPage.ts'
import { builtScreens } from '../support/builtScreens.ts'
import { sampleProvince } from '../support/sampleProvince.ts'

const hostFile = fileURLToPath(new URL('../../../electron/hosts/loopback/main.ts', import.meta.url))
const place = { unit: '07507', period: '2022-Q2' }
const codes = ['A01', 'A02', 'A03', 'A04', 'A05', 'A06']

describe('the program killed hard while a clerk types', () => {
  const folder = testFolder()
  const database = join(folder.path, 'thu-ky-qcdc.db')
  let browser: Browser
  let host: ChildProcess

  const start = async (port: number): Promise<string> => {
    const given = ['--folder', folder.path, '--screens', await builtScreens(), '--today', '2022-07-20']
    const child = spawn(process.execPath, [hostFile, ...given, '--port', String(port)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    host = child
    const [url] = (await once(createInterface(child.stdout), 'line')) as [string]
    return url
  }

  beforeAll(async () => {
    if (chromiumTool.path === null) return
    copyFileSync(await sampleProvince(), database)
    writeFileSync(join(folder.path, 'noi-luu.json'), JSON.stringify({ dataFile: database }))
    browser = await chromium.launch({ executablePath: mustHave(chromiumTool), args: ['--no-sandbox', '--disable-gpu'] })
  })

  afterAll(async () => {
    host?.kill()
    await browser?.close()
    folder.remove()
  })

  testWith(
    [chromiumTool],
    'loses no committed cell: those saved are in the file, the others are there again',
    async () => {
      const context = await browser.newContext({ viewport: { width: 1366, height: 728 }, locale: 'vi-VN' })
      const page = await context.newPage()
      const url = await start(0)
      const { origin, port } = new URL(url)
      const [shell, grid] = [new ShellPage(page), new GridPage(page)]
      await page.goto(url)
      await shell.goTo(origin, `/nhap-so-lieu?unit=${place.unit}&period=${place.period}`)
      await grid.select('A01', 'Kỳ này')
      const gone = once(host, 'exit')
      for (const [typed, code] of codes.entries()) {
        await page.keyboard.type(String(typed + 501))
        if (code === 'A04') host.kill('SIGKILL')
        await page.keyboard.press('Enter')
        if (code === 'A02') await shell.status.getByText(/Đã lưu/).waitFor()
      }
      await gone
      await shell.status.getByText('Có ô chưa lưu được').waitFor()

      // What the screen had called saved is in the file, and nothing that came later stands there without what came before.
      const engine = openTestEngine({ databasePath: copied() })
      const { rows } = await engine.client.call('figures.form', place)
      engine.close()
      const kept = rows.flatMap(({ indicator, figure }) =>
        codes.includes(indicator) && figure?.state === 'number' && figure.value > 500 ? [figure.value] : [],
      )
      expect(kept).toEqual([501, 502, 503, 504, 505, 506].slice(0, kept.length))
      expect(kept.length).toBeGreaterThanOrEqual(2)

      await page.goto('about:blank')
      await page.goto(await start(Number(port)))
      await shell.goTo(origin, `/nhap-so-lieu?unit=${place.unit}&period=${place.period}`)
      for (const [typed, code] of codes.entries())
        await expect.poll(() => grid.text(code, 'Kỳ này')).toBe(String(typed + 501))
      await shell.status.getByText(/Đã lưu/).waitFor()
      await context.close()
    },
  )

  /** The file as the kill left it, with its journal: opening the original would mend it before the program does. */
  function copied(): string {
    const target = join(folder.path, 'bản chép.db')
    copyFileSync(database, target)
    copyFileSync(`${database}-wal`, `${target}-wal`)
    return target
  }
})
