import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Contest, Side } from '../contest.ts'
import type { ReadingMode } from '../measureReading.ts'
import { runWork } from '../runWork.ts'
import { prepareSampleForms } from '../sampleForms.ts'

/** SheetJS 0.20.3 is published on npm under this other name alone; the newest `xlsx` there is 0.18.5. */
const peers = { exceljs: 'exceljs 4.4', sheetjs: 'SheetJS 0.20.3 (@e965/xlsx)' } as const

/** Reading one returned form. Throws when the sides do not read the same cells, zeros among them. */
export async function prepareFormContests(folder: string): Promise<Contest[]> {
  const { forms } = await prepareSampleForms(folder)
  const path = forms[0] ?? ''
  await mustReadAlike(sidesOf(path, 'first'), folder)
  return [
    contestOf('reading a form, the first', path, 'first', [
      'the code of all sides is loaded before the clock starts, which for ours means that its thread is up; bytes and answer go from one thread to the other within the clock',
      'all sides take every cell that the form’s hidden sheet names, the same with their zeros; ours also checks well-formedness, CRC-32, limits, seal and schema',
    ]),
    contestOf('loading the code, then reading a form', path, 'code and first', [
      'ours loads its module and starts its thread, the peers are imported',
    ]),
    contestOf('reading a form, one of many', path, 'later', [
      'the median of nine after twenty of the same in that process',
    ]),
  ]
}

function contestOf(title: string, path: string, mode: ReadingMode, notes: readonly string[]): Contest {
  const aims = [
    { of: 'ours', against: peers.exceljs, time: 0.35 },
    { of: 'ours', against: peers.sheetjs, time: 0.6 },
  ]
  return { title, sides: sidesOf(path, mode), aims, notes }
}

function sidesOf(path: string, mode: ReadingMode): Side[] {
  return [
    { name: 'ours', work: 'readFormOurs', args: [path, mode] },
    { name: peers.exceljs, work: 'readFormExceljs', args: [path, mode] },
    { name: peers.sheetjs, work: 'readFormSheetjs', args: [path, mode] },
  ]
}

async function mustReadAlike(sides: readonly Side[], folder: string): Promise<void> {
  const texts = []
  for (const [at, { work, args }] of sides.entries()) {
    const out = join(folder, `read-${at}.json`)
    await runWork(work, args, out)
    texts.push(readFileSync(out, 'utf8'))
  }
  if (new Set(texts).size !== 1) throw new Error('form: the sides do not read the same cells')
  const zeros = (JSON.parse(texts[0] ?? '[]') as [string, unknown][]).filter(([, value]) => value === 0)
  if (zeros.length === 0) throw new Error('form: there is no 0 in the form that is read')
}
