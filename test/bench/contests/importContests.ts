import { copyFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Contest, Side } from '../contest.ts'
import { prepareSampleForms } from '../sampleForms.ts'
import { prepareSamplePackages } from '../samplePackages.ts'

/** Taking in what a quarter brings, through the engine as the program does it; against limits, not against a peer. */
export async function prepareImportContests(folder: string): Promise<Contest[]> {
  const forms = await prepareSampleForms(folder)
  const packages = await prepareSamplePackages(folder)
  return [
    {
      title: `${forms.forms.length} filled forms into an empty province`,
      sides: [importSide('forms', folder, forms.emptyDatabase, forms.forms)],
      aims: [],
      limits: [{ of: 'forms', ms: 60_000, mb: 500, block: 100 }],
      notes: [
        'read, checked by every rule, figures, texts, versions and the files themselves kept, a transaction a form',
      ],
    },
    {
      title: `${packages.packages.length} packages into an empty province`,
      sides: [importSide('packages', folder, packages.emptyDatabase, packages.packages)],
      aims: [],
      limits: [{ of: 'packages', ms: 60_000, mb: 400, block: 100 }],
      notes: [
        'ten districts with the detail of their communes and four party committees, a quarter each; signature, digest and totals checked, all reports applied, a transaction a package',
      ],
    },
  ]
}

function importSide(name: string, folder: string, emptyDatabase: string, files: readonly string[]): Side {
  const database = join(folder, `${name}-taken.db`)
  const list = join(folder, `${name}.json`)
  writeFileSync(list, JSON.stringify(files))
  const beforeRun = () => {
    for (const end of ['-wal', '-shm']) rmSync(database + end, { force: true })
    copyFileSync(emptyDatabase, database)
  }
  return { name, work: 'importFiles', args: [database, list], beforeRun }
}
