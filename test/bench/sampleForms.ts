import { join } from 'node:path'
import type { EngineClient } from '../../shared/rpc/connectEngine.ts'
import { openBenchEngine } from './openBenchEngine.ts'

/** What the bench of forms works on: a province without figures, and the filled forms of its communes. */
type SampleForms = { emptyDatabase: string; forms: readonly string[] }

const made = new Map<string, SampleForms>()

/** Makes the sample province in a folder, once, and lets its engine write the form of every commune for one quarter. */
export async function prepareSampleForms(folder: string): Promise<SampleForms> {
  const known = made.get(folder)
  if (known) return known
  const emptyDatabase = join(folder, 'forms-empty.db')
  const { client, close } = openBenchEngine(join(folder, 'forms-sample.db'), 'create')
  try {
    await client.call('office.setUp', { unit: 'BG', preset: 'bac-giang-2021' })
    await client.call('database.backUp', { path: emptyDatabase })
    await client.call('sample.fill', { quarters: 1, seed: 1 })
    const sample = { emptyDatabase, forms: await writeForms(client, folder) }
    made.set(folder, sample)
    return sample
  } finally {
    close()
  }
}

async function writeForms(client: EngineClient, folder: string): Promise<string[]> {
  const { units } = await client.call('units.tree', { on: '2022-03-14' })
  const forms: string[] = []
  for (const { code } of units.filter(({ kind }) => kind === 'district')) {
    const out = join(folder, 'forms', code)
    const order = { unit: code, children: true, reportType: 'quarterly', period: '2022-Q1', filled: true, out } as const
    const { files } = await client.call('inbox.writeForms', order)
    forms.push(...files.map(({ path }) => path))
  }
  return forms
}
