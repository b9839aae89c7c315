import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { directiveSchema } from '#shared/domain/directiveTasks/directive.ts'
import { findTaskLines } from '#shared/domain/reporting/findTaskLines.ts'
import type { Output } from '#shared/rpc/connectEngine.ts'
import { copySample } from '#test/support/sampleProvince.ts'
import { openTestEngine, templatesDir, testFolder, type TestEngine } from '#test/support/testEngine.ts'

const folder = testFolder()
const read = (name: string) => readFileSync(join(templatesDir, 'directives', name), 'utf8').normalize('NFC')
const directive = directiveSchema.parse(JSON.parse(read('09-CT-TU.json')))
const wholeText = read(directive.textFile).replace(/\s+/g, ' ')

let engine: TestEngine
let assignments: Output<'tasks.list'>['assignments']
let report: Output<'reports.preview'>
const proof = join(folder.path, 'Minh chứng.docx')

beforeAll(async () => {
  engine = openTestEngine({ databasePath: copySample(inject('sampleProvince'), folder.path) })
  writeFileSync(proof, Buffer.from([80, 75, 3, 4]))
  const asked = { on: '2022-06-14', document: directive.code }
  assignments = (await engine.client.call('tasks.list', asked)).assignments
  report = await engine.client.call('reports.preview', { reportType: 'quarterly', period: '2022-Q2' })
}, 60_000)
afterAll(() => {
  engine.close()
  folder.remove()
})

it('is a walk over every order that the directive gives', () => {
  expect(directive.tasks).toHaveLength(58)
  expect(new Set(assignments.map(({ task }) => task)).size).toBe(58)
})

it.each(directive.tasks.map(({ code }) => code))(
  'order %s leads from its sentence to its assignments, their evidence and its line of the report',
  async (code) => {
    const order = directive.tasks.find((task) => task.code === code)
    expect(wholeText).toContain(order?.sentence.replace(/\s+/g, ' '))
    const given = assignments.filter(({ task }) => task === code)
    const [first] = given
    expect(first).toMatchObject({ sentence: order?.sentence, title: order?.order, item: order?.item })
    const place = { task: code, unit: first?.unit ?? '' }
    const { digest } = await engine.client.call('tasks.attach', { ...place, path: proof })
    const { evidence } = await engine.client.call('tasks.assignment', { ...place, on: '2022-06-14' })
    expect(evidence.map((file) => file.digest)).toContain(digest)
    const line = findTaskLines(report, code).at(-1)
    expect(line?.where).toMatch(/^Phụ lục/)
    expect(line?.text).toContain(`Mã: ${code}; Nhiệm vụ: ${order?.order}`)
    expect(line?.text).toContain(`Số đơn vị: ${given.length}`)
  },
)

it('an order that sets a day is told in the body of the report too', () => {
  const dated = directive.tasks.filter(
    ({ deadline }) => deadline.kind === 'withinMonth' || deadline.kind === 'fromDate',
  )
  expect(dated.map(({ code }) => code)).toEqual(['8.1a', '8.1c', '8.2a', '8.2b', '8.3b', '8.4b'])
  for (const { code } of [...dated, { code: '8.6' }]) expect(findTaskLines(report, code).length).toBeGreaterThan(1)
})
