import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { chromium, type BrowserContext, type Page } from 'playwright-core'
import { chromiumTool, mustHave } from '#test/support/tools.ts'

const host = fileURLToPath(new URL('../../electron/hosts/loopback/main.ts', import.meta.url))

/** The program in a process of its own, as it ships, so that its work never delays the keys that are pressed here. */
type BenchProgram = {
  page: Page
  origin: string
  /** A page of the same program in a browser of its own: what it does happens beside `page`, which stays in front. */
  openBeside(): Promise<Page>
  close(): Promise<void>
}

/** Opens the program on a copy of a database. `close` must be called. */
export async function openBenchProgram(database: string, screens: string, today: string): Promise<BenchProgram> {
  const folder = mkdtempSync(join(tmpdir(), 'qcdc-bench-'))
  const databasePath = join(folder, 'thu-ky-qcdc.db')
  copyFileSync(database, databasePath)
  writeFileSync(join(folder, 'noi-luu.json'), JSON.stringify({ dataFile: databasePath }))
  const child = spawn(process.execPath, [host, '--folder', folder, '--screens', screens, '--today', today], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [url] = (await once(createInterface(child.stdout), 'line')) as [string]
  const first = await openBrowser()
  const page = await first.newPage()
  await page.goto(url)
  const opened = [first]
  return {
    page,
    origin: new URL(url).origin,
    openBeside: async () => {
      const beside = await openBrowser(await first.storageState())
      opened.push(beside)
      return beside.newPage()
    },
    close: async () => {
      for (const context of opened) await context.browser()?.close()
      child.kill()
      await once(child, 'exit')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

type Session = Awaited<ReturnType<BrowserContext['storageState']>>

async function openBrowser(storageState?: Session): Promise<BrowserContext> {
  const browser = await chromium.launch({ executablePath: mustHave(chromiumTool), args: browserArguments })
  return browser.newContext({
    viewport: { width: 1366, height: 728 },
    locale: 'vi-VN',
    permissions: ['clipboard-read', 'clipboard-write'],
    ...(storageState ? { storageState } : {}),
  })
}

const browserArguments = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--font-render-hinting=none']
