import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { failureOf, openOffice, type TestEngine } from '#test/support/testEngine.ts'

let engine: TestEngine
const call: TestEngine['client']['call'] = (method, input) => engine.client.call(method, input)
const place = { task: '8.2a', unit: '218' } as const
const look = () => call('tasks.assignment', { ...place, on: '2022-04-01' })

beforeAll(async () => {
  engine = await openOffice()
})
afterAll(() => engine.close())

describe('what was taken back is put back', () => {
  it('a step, with the state that it gives', async () => {
    const done = { ...place, kind: 'finished', on: '2021-10-20', note: '' } as const
    await call('tasks.recordProgress', { ...done, documentNumber: '05-KH/HU', documentDate: '2021-10-20' })
    const [step] = (await look()).steps
    await call('tasks.removeProgress', { id: step?.id ?? 0 })
    expect(await look()).toMatchObject({ state: 'overdue', steps: [] })
    await call('tasks.restoreProgress', { id: step?.id ?? 0 })
    expect(await look()).toMatchObject({ state: 'doneInTime', steps: [{ documentNumber: '05-KH/HU' }] })
    expect(await failureOf(call('tasks.restoreProgress', { id: step?.id ?? 0 }))).toMatchObject({ code: 'badInput' })
  })

  it('evidence, under its digest', async () => {
    const path = join(engine.folder, 'ảnh.pdf')
    writeFileSync(path, 'một tệp')
    const { id, digest } = await call('tasks.attach', { ...place, path })
    await call('tasks.removeEvidence', { id })
    expect((await look()).evidence).toEqual([])
    await call('tasks.restoreEvidence', { id })
    expect((await look()).evidence).toMatchObject([{ id, name: 'ảnh.pdf', digest }])
    expect(await failureOf(call('tasks.restoreEvidence', { id }))).toMatchObject({ code: 'badInput' })
  })

  it('a count of party cells is taken back to the one before', async () => {
    const record = (on: string, reached: number) =>
      call('tasks.recordDissemination', { document: '09-CT-TU', unit: '218', on, reached, inAll: 9 })
    await record('2021-09-30', 4)
    await record('2021-10-31', 8)
    const on = { document: '09-CT-TU', unit: '218', on: '2021-10-31' }
    await call('tasks.removeDissemination', on)
    expect(await call('tasks.dissemination', { on: '2021-12-01', unit: '218' })).toMatchObject({ reached: 4 })
    expect(await failureOf(call('tasks.removeDissemination', on))).toMatchObject({ details: { field: 'on' } })
  })
})

it('every change of a last day is told with its reason', async () => {
  const open = { task: '2.7', unit: '218' } as const
  await call('tasks.setDue', { ...open, due: '2022-03-31', reason: 'theo Thông báo 12' })
  await call('tasks.setDue', { ...open, due: '2022-05-31', reason: 'chờ hướng dẫn' })
  const { dueChanges } = await call('tasks.assignment', { ...open, on: '2022-04-01' })
  expect(dueChanges.map(({ from, to, reason }) => [from, to, reason])).toEqual([
    [null, '2022-03-31', 'theo Thông báo 12'],
    ['2022-03-31', '2022-05-31', 'chờ hướng dẫn'],
  ])
})

it('a task of the office is shown with its units, taken from one of them, and taken away', async () => {
  const { code } = await call('tasks.saveDocument', {
    number: '07-KH/BCĐ',
    documentType: 'Kế hoạch',
    issuer: 'Ban Chỉ đạo',
    issuedOn: '2022-01-10',
    title: 'đối thoại năm 2022',
  })
  const order = { document: code, item: 3, title: 'Đối thoại', deadline: { kind: 'unset' as const, asWritten: null } }
  const { task } = await call('tasks.saveTask', { ...order, addressee: { kinds: [], codes: ['218', '215'] } })
  expect((await call('tasks.ofDocument', { document: code })).tasks).toMatchObject([
    { task, title: 'Đối thoại', deadlineAsWritten: 'chưa định ngày', units: ['215', '218'] },
  ])
  expect(await call('tasks.unassign', { task, unit: '215' })).toEqual({ due: null })
  expect((await call('tasks.ofDocument', { document: code })).tasks[0]?.units).toEqual(['218'])
  await call('tasks.recordProgress', { task, unit: '218', kind: 'started', on: '2022-02-01', note: '' })
  expect(await failureOf(call('tasks.unassign', { task, unit: '218' }))).toMatchObject({ details: { field: 'unit' } })
  expect(await failureOf(call('tasks.removeTask', { task }))).toMatchObject({ details: { field: 'task' } })
  const { task: other } = await call('tasks.saveTask', { ...order, addressee: { kinds: [], codes: ['218'] } })
  await call('tasks.removeTask', { task: other })
  expect((await call('tasks.ofDocument', { document: code })).tasks).toHaveLength(1)
  expect(await failureOf(call('tasks.removeTask', { task: '8.2a' }))).toMatchObject({ details: { field: 'document' } })
})
