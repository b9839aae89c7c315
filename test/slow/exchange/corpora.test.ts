import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openFormReader } from '#engine/exchange/reading/openFormReader.ts'

const corpora = process.env['QCDC_CORPORA']

function workbooksBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(?:xlsx|xlsm|xlsb|xls)$/i.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
}

const name = 'every workbook that others made is answered within five seconds and never taken for a form'
if (corpora === undefined)
  test.skip(`${name} (skipped: QCDC_CORPORA not found, set it to a folder of foreign workbooks)`, () => {})
else
  test(
    name,
    async () => {
      const reader = openFormReader()
      const slow: string[] = []
      let read = 0
      for (const path of workbooksBelow(corpora)) {
        const started = performance.now()
        const answer = await reader.read(readFileSync(path))
        if (performance.now() - started > 5_000) slow.push(path)
        expect([path, answer.ok]).toEqual([path, false])
        read += 1
      }
      await reader.close()
      expect(read).toBeGreaterThan(0)
      expect(slow).toEqual([])
    },
    1_800_000,
  )
