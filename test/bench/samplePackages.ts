import { join } from 'node:path'
import { openBenchEngine } from './openBenchEngine.ts'

/** What the bench of packages works on: a province without figures, and the packages of its districts and party committees. */
type SamplePackages = { emptyDatabase: string; packages: readonly string[] }

/** Sixteen quarters of ten districts, each with its communes' detail, and of four party committees give 224. */
const quarters = 16

/** Makes the sample province in a folder and lets its engine write 220 signed packages, oldest quarter first. */
export async function prepareSamplePackages(folder: string): Promise<SamplePackages> {
  const emptyDatabase = join(folder, 'packages-empty.db')
  const { client, close } = openBenchEngine(join(folder, 'packages-sample.db'), 'create')
  try {
    await client.call('office.setUp', { unit: 'BG', preset: 'bac-giang-2021' })
    await client.call('database.backUp', { path: emptyDatabase })
    const sample = await client.call('sample.fill', { quarters, seed: 1 })
    const { units } = await client.call('units.tree', { on: '2022-03-14' })
    const senders = units.filter(({ parent, reports }) => parent === 'BG' && reports)
    const orders = sample.quarters.flatMap((period) => senders.map(({ code }) => ({ unit: code, period })))
    const packages: string[] = []
    for (const { unit, period } of orders.slice(0, 220)) {
      const path = join(folder, `${unit}-${period}.qcdc`)
      await client.call('exchange.makePackage', { unit, reportType: 'quarterly', period, path })
      packages.push(path)
    }
    return { emptyDatabase, packages }
  } finally {
    close()
  }
}
