import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { builtScreens } from './support/builtScreens.ts'

test('the screens under test are built as they ship, without React’s checks of development', async () => {
  const assets = join(await builtScreens(), 'assets')
  const scripts = readdirSync(assets).filter((name) => name.endsWith('.js'))
  expect(scripts.filter((name) => /jsxDEV|jsx-dev-runtime/.test(readFileSync(join(assets, name), 'utf8')))).toEqual([])
})
