import type { Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { chromiumTool } from '#test/support/tools.ts'
import { ShellPage } from '../pages/shellPage.ts'
import { builtScreens } from './builtScreens.ts'
import { openTestProgram, type TestProgram } from './openTestProgram.ts'
import { sampleProvince } from './sampleProvince.ts'

/** The program as the tests of a suite use it. */
type SuiteProgram = Pick<TestProgram, 'origin' | 'databasePath'> & { readonly page: Page; readonly shell: ShellPage }

type SuiteOptions = { today?: string; viewport?: { width: number; height: number } }

/**
 * One program for all tests of a suite, on a copy of the sample province, opened before them and closed after. Its parts can be
 * asked for inside the tests alone; where there is no browser nothing is opened, and the tests pass themselves by.
 */
export function suiteProgram({ today = '2022-04-20', ...options }: SuiteOptions = {}): SuiteProgram {
  let opened: TestProgram | null = null
  beforeAll(async () => {
    if (chromiumTool.path === null) return
    opened = await openTestProgram({
      database: await sampleProvince(),
      rendererRoot: await builtScreens(),
      today,
      ...options,
    })
  })
  afterAll(() => opened?.close())
  const mustBeOpen = (): TestProgram => {
    if (opened === null) throw new Error('the program of the suite is not open')
    return opened
  }
  return {
    get page() {
      return mustBeOpen().page
    },
    get origin() {
      return mustBeOpen().origin
    },
    get databasePath() {
      return mustBeOpen().databasePath
    },
    get shell() {
      return new ShellPage(mustBeOpen().page)
    },
  }
}
