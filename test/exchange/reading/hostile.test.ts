import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openOffice, type TestEngine } from '#test/support/testEngine.ts'
import { reportState, writeForm, type WrittenForm } from '../formOffice.ts'
import { hostileFiles } from './hostileFiles.ts'

let office: TestEngine
let form: WrittenForm
beforeAll(async () => {
  office = await openOffice('218')
  form = await writeForm(office, '07450')
})
afterAll(() => office.close())

/** What is read as a form although it is odd: geometry and styles are not looked at, and the figures stay what they are. */
const harmless = [
  'merge of the whole sheet',
  'fifty thousand merges',
  'column of two billion',
  'prototype in the sheet names',
]

/** Five seconds on a machine of its own; a build machine shares its processors. */
const mostSeconds = 15

test('every hostile file is answered in time, in one sentence, and the database stays as it was', async () => {
  const files = hostileFiles(form.bytes)
  expect(files.length).toBeGreaterThanOrEqual(40)
  const prototype = Object.getOwnPropertyNames(Object.prototype)
  const paths = files.map(({ name, bytes }, index) => {
    const path = join(office.folder, `${index} ${name.replaceAll(/\W/g, '_')}.xlsx`)
    writeFileSync(path, bytes)
    return path
  })
  const starts: number[] = []
  const { files: answers } = await office.client.call(
    'inbox.trial',
    { paths },
    { onProgress: () => starts.push(performance.now()) },
  )
  const ends = [...starts.slice(1), performance.now()]
  for (const [index, { name }] of files.entries()) {
    const answer = answers[index]
    const result = harmless.includes(name) ? 'needsDecision' : 'refused'
    expect([name, answer?.result, answer?.reason.includes('\n')]).toEqual([name, result, false])
    expect([name, ((ends[index] ?? 0) - (starts[index] ?? 0)) / 1_000 < mostSeconds]).toEqual([name, true])
  }
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(prototype)
  expect(office.incidents).toEqual([])
  expect(await reportState(office, '07450')).toMatchObject({ figures: [], state: null, received: [] })
}, 240_000)
