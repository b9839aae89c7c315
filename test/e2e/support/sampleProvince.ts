import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cachedFolder } from '#test/support/cachedFolder.ts'

const project = fileURLToPath(new URL('../../../', import.meta.url))

/** A data file of the province's office with the sample of 2021-Q4 to 2022-Q1; to be copied, never written to. */
export function sampleProvince(): Promise<string> {
  return sampleFor('BG')
}

async function sampleFor(unit: string): Promise<string> {
  const sources = ['electron/engine', 'electron/hosts/cli', 'shared', 'templates'].map((name) => `${project}${name}`)
  const folder = await cachedFolder(`sample-${unit}`, sources, (made) => {
    const database = join(made, 'mau.db')
    thuky('init', '--db', database, '--unit', unit, '--preset', 'bac-giang-2021')
    thuky('sample', '--db', database, '--quarters', '2')
  })
  return join(folder, 'mau.db')
}

function thuky(...args: string[]): void {
  execFileSync(process.execPath, [join(project, 'electron/hosts/cli/main.ts'), ...args], { stdio: 'pipe' })
}
