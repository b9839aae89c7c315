import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { openTestEngine } from './testEngine.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    sampleProvince: string
  }
}

/** Makes the sample province once for all test files; each copies it. Vitest calls this before the first file. */
// ts-unused-exports:disable-next-line
export async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'qcdc-sample-'))
  const engine = openTestEngine()
  await engine.client.call('office.setUp', { unit: 'BG', preset: 'bac-giang-2021' })
  await engine.client.call('sample.fill', { quarters: 8, seed: 1 })
  const path = join(folder, 'sample.db')
  await engine.client.call('database.backUp', { path })
  engine.close()
  project.provide('sampleProvince', path)
  return () => rmSync(folder, { recursive: true, force: true })
}

/** A copy of the sample province to work on; `from` is `inject('sampleProvince')`. */
export function copySample(from: string, folder: string): string {
  const path = join(folder, 'tỉnh mẫu.db')
  copyFileSync(from, path)
  return path
}
