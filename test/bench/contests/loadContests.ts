import { copyFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { prepareLoadBench } from '../consolidationData.ts'
import type { Contest, Side } from '../contest.ts'
import { runWork } from '../runWork.ts'

const count = 1_000_000

/** A million figures into a database of the product. Throws when the two sides leave other rows. */
export async function prepareLoadContests(folder: string): Promise<Contest[]> {
  const base = join(folder, 'load-base.db')
  const reports = join(folder, 'load-reports.json')
  writeFileSync(reports, JSON.stringify(prepareLoadBench(base, 3, count)))
  const target = join(folder, 'load.db')
  const beforeRun = () => copyDatabase(base, target)
  const sides: Side[] = [
    { name: 'ours', work: 'loadOurs', args: [target, reports], beforeRun },
    { name: 'better-sqlite3 row by row', work: 'loadRowByRow', args: [target, reports], beforeRun },
  ]
  const contents = []
  for (const { work, args } of sides) {
    beforeRun()
    await runWork(work, args)
    contents.push(JSON.stringify(contentOf(target)))
  }
  if (new Set(contents).size !== 1) throw new Error(`load: the sides left other rows: ${contents.join(' ')}`)
  return [
    {
      title: 'loading 1 M figures',
      sides,
      aims: [{ of: 'ours', against: 'better-sqlite3 row by row', time: 0.35 }],
      notes: [
        'both: the product’s schema, WAL and synchronous=FULL, a transaction a quarter, figures and their packs; the same rows are left',
      ],
    },
  ]
}

function copyDatabase(from: string, to: string): void {
  for (const end of ['-wal', '-shm']) rmSync(to + end, { force: true })
  copyFileSync(from, to)
}

function contentOf(file: string): unknown[] {
  const db = new Database(file)
  try {
    const figures = db.prepare('SELECT count(*), sum(value), sum(state), sum(value * column_id * unit_id) FROM figure')
    const packs = db.prepare('SELECT count(*), group_concat(cells) FROM (SELECT cells FROM figure_pack LIMIT 500)')
    return [figures.raw().get(), packs.raw().get()]
  } finally {
    db.close()
  }
}
