import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { openTestEngine } from '#test/support/testEngine.ts'
import { sampleProvince } from './sampleProvince.ts'

/** Writes the packages of quarter I 2022 of every district of the sample into a folder; returns their paths. */
export async function districtPackages(folder: string): Promise<string[]> {
  const database = join(folder, 'mẫu.db')
  copyFileSync(await sampleProvince(), database)
  const engine = openTestEngine({ databasePath: database })
  const { units } = await engine.client.call('units.tree', { on: '2022-03-14' })
  const districts = units.filter(({ kind, parent }) => kind === 'district' && parent === 'BG').map(({ code }) => code)
  const paths = []
  for (const unit of districts) {
    const path = join(folder, `${unit}.qcdc`)
    await engine.client.call('exchange.makePackage', { reportType: 'quarterly', period: '2022-Q1', unit, path })
    paths.push(path)
  }
  engine.close()
  return paths
}
