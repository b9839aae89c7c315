import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Refusal, type Failure } from '#shared/contract/failure.ts'
import { generalYes } from '#shared/domain/exchange/takingNeeds.ts'
import { hostileFiles } from '#test/exchange/reading/hostileFiles.ts'
import { writeForm } from '#test/exchange/formOffice.ts'
import { openOffice, type TestEngine } from '#test/support/testEngine.ts'
import type { MeasuredRead } from './measuredReads.ts'

const root = resolve(import.meta.dirname, '../../..')
const most = { seconds: 5, megabytes: 300 }
let office: TestEngine
beforeAll(async () => {
  office = await openOffice('218')
})
afterAll(() => office.close())

/** Office files that others made: a folder named by QCDC_CORPORA, or shared/corpora beside the project or above it. */
function findCorpora(): string | null {
  const given = process.env['QCDC_CORPORA']
  if (given !== undefined) return given
  for (let folder = dirname(root); folder !== dirname(folder); folder = dirname(folder))
    if (existsSync(join(folder, 'shared', 'corpora'))) return join(folder, 'shared', 'corpora')
  return null
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !/\.(?:md|txt)$/i.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

/** Reads files in a process of their own, each measured by itself. */
function measure(paths: readonly string[], kind: 'form' | 'rows' = 'form'): MeasuredRead[] {
  const list = join(office.folder, 'tệp.json')
  writeFileSync(list, JSON.stringify(paths))
  const program = join(import.meta.dirname, 'measuredReads.ts')
  const output = execFileSync(process.execPath, [program, list, kind], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  })
  return output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as MeasuredRead)
}

/** The bytes of the database, those not yet taken over into its main file included. */
function databaseDigest(): string {
  const hash = createHash('sha256')
  for (const end of ['', '-wal'])
    if (existsSync(office.databasePath + end)) hash.update(readFileSync(office.databasePath + end))
  return hash.digest('hex')
}

/** Takes files in with a general yes; all must be refused in a sentence, and the database stays byte for byte. */
async function mustRefuseAll(paths: readonly string[]): Promise<void> {
  // The first taking copies the data and notes the copy; what follows leaves the database alone.
  await office.client.call('inbox.apply', { paths: paths.slice(0, 1) })
  const before = databaseDigest()
  const { files } = await office.client.call('inbox.apply', { paths: [...paths], agreed: [...generalYes] })
  expect(files).toHaveLength(paths.length)
  expect(files.filter(({ result, reason }) => result !== 'refused' || reason === '')).toEqual([])
  expect(databaseDigest()).toBe(before)
  expect(office.incidents).toEqual([])
}

/** Reads each as the rows of a list, as a register takes them: read or refused in a sentence, the database byte for byte. */
async function mustAnswerAll(paths: readonly string[]): Promise<void> {
  const before = databaseDigest()
  const reads = measure(paths, 'rows')
  expect(reads.map(({ path }) => path)).toEqual(paths)
  expect(reads.filter((read) => beyond(read))).toEqual([])
  for (const path of paths) {
    const refused = await office.client.call('registers.readWorkbook', { path }).then(() => null, failureIn)
    if (refused !== null)
      expect([path, refused.code]).toEqual([path, expect.stringMatching(/^(workbookRefused|file\w+)$/)])
  }
  expect(databaseDigest()).toBe(before)
  expect(office.incidents).toEqual([])
}

function failureIn(error: unknown): Failure {
  if (error instanceof Refusal) return error.failure
  throw error
}

const beyond = ({ seconds, megabytes }: MeasuredRead) =>
  seconds > most.seconds || (megabytes !== null && megabytes > most.megabytes)

const corpora = findCorpora()
const name = 'every office file that others made is refused within five seconds and 300 MB, the database untouched'
if (corpora === null) test.skip(`${name} (skipped: no folder shared/corpora; QCDC_CORPORA may name one)`, () => {})
else
  test(name, { timeout: 1_800_000 }, async () => {
    const paths = filesBelow(corpora)
    expect(paths.length).toBeGreaterThan(0)
    const reads = measure(paths)
    expect(reads.map(({ path }) => path)).toEqual(paths)
    expect(reads.filter((read) => read.isRead || beyond(read))).toEqual([])
    await mustRefuseAll(paths)
    await mustAnswerAll(paths)
  })

test(
  'every hostile file made here is answered within five seconds and 300 MB, the database untouched',
  { timeout: 900_000 },
  async () => {
    const form = await writeForm(office, '07450')
    const folder = join(office.folder, 'thù địch')
    mkdirSync(folder)
    const made = hostileFiles(form.bytes).map(({ bytes }, index) => {
      const path = join(folder, `${index}.xlsx`)
      writeFileSync(path, bytes)
      return path
    })
    const reads = measure(made)
    expect(reads.filter((read) => beyond(read))).toEqual([])
    // What reads as a form although it is odd is kept as one that came in; the figures it holds are faults at their cells.
    const refused = reads.filter(({ isRead }) => !isRead).map(({ path }) => path)
    expect(refused.length).toBeGreaterThan(40)
    await mustRefuseAll(refused)
    await mustAnswerAll(made)
  },
)
