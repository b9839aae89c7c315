import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { failureOf, openOffice, type TestEngine } from '#test/support/testEngine.ts'

let engine: TestEngine
const call: TestEngine['client']['call'] = (method, input) => engine.client.call(method, input)

beforeAll(async () => {
  engine = await openOffice()
})
afterAll(() => engine.close())

describe('documents that follow from the directive', () => {
  it('ship as names at the orders that cite them', async () => {
    const { documents } = await call('tasks.documents', {})
    expect(documents.map((it) => [it.number, it.kind, it.citedBy, it.tasks])).toEqual([
      ['09-CT/TU', 'directive', [], 58],
      ['1157-QĐ/TU', 'followOn', ['3.2'], 0],
      ['116-KL/TU', 'followOn', ['3.1'], 0],
    ])
    const text = readFileSync(new URL('../../../templates/directives/09-CT-TU.txt', import.meta.url), 'utf8').normalize(
      'NFC',
    )
    const { assignments } = await call('tasks.list', { on: '2022-01-01', unit: '218', item: 3 })
    for (const { number, title, citedBy } of documents.filter((it) => it.kind === 'followOn')) {
      expect(text.replace(/\s+/g, ' ')).toContain(title)
      expect(assignments.find((it) => citedBy.includes(it.task))?.sentence).toContain(number)
    }
  })

  it('are added by the office with tasks that become one assignment for each unit addressed', async () => {
    const { code } = await call('tasks.saveDocument', {
      number: '05-KH/BDV',
      documentType: 'Kế hoạch',
      issuer: 'Ban Dân vận Tỉnh ủy',
      issuedOn: '2022-01-10',
      title: 'kiểm tra thực hiện quy chế dân chủ năm 2022',
      follows: '116-KL-TU',
    })
    expect(code).toBe('05-KH-BDV')
    const order = {
      document: code,
      item: 7,
      title: 'Báo cáo tự kiểm tra',
      lead: 'Ban Dân vận',
      product: 'báo cáo',
      deadline: { kind: 'byDate' as const, due: '2022-03-15', asWritten: null },
      addressee: { kinds: ['district' as const], codes: ['DU-CCQ'] },
    }
    expect(await call('tasks.saveTask', order)).toEqual({ task: '05-KH-BDV/1', assigned: 11 })
    const { assignments } = await call('tasks.list', { on: '2022-03-16', document: code })
    expect(new Set(assignments.map((it) => [it.state, it.due, it.deadlineAsWritten, it.lead].join()))).toEqual(
      new Set(['overdue,2022-03-15,đến ngày 15/3/2022,Ban Dân vận']),
    )
    await call('tasks.recordProgress', {
      task: '05-KH-BDV/1',
      unit: 'DU-CCQ',
      kind: 'started',
      on: '2022-02-01',
      note: '',
    })
    const fewer = { ...order, task: '05-KH-BDV/1', addressee: { kinds: [], codes: ['218'] } }
    await call('tasks.saveTask', fewer)
    const after = await call('tasks.list', { on: '2022-03-16', document: code })
    expect(after.assignments.map((it) => it.unit).sort()).toEqual(['218', 'DU-CCQ'])
    expect(await failureOf(call('tasks.removeDocument', { code }))).toMatchObject({ code: 'badInput' })
    expect(await failureOf(call('tasks.saveTask', { ...order, document: '09-CT-TU' }))).toMatchObject({
      code: 'badInput',
    })
  })

  it('do not change what the report says of the directive itself', async () => {
    const { assignments } = await call('tasks.list', { on: '2022-03-16', document: '09-CT-TU', unit: '218' })
    const all = await call('tasks.list', { on: '2022-03-16', unit: '218' })
    expect(all.assignments.length).toBe(assignments.length + 1)
  })
})

describe('an assignment', () => {
  const place = { task: '8.2a', unit: '218' } as const

  it('that orders a paper is finished with its number and date, in time by the day it was done', async () => {
    const done = { ...place, kind: 'finished', on: '2021-11-05', note: '' } as const
    expect(await failureOf(call('tasks.recordProgress', done))).toMatchObject({ details: { field: 'documentNumber' } })
    const paper = { documentNumber: '05-KH/HU', documentDate: '2021-10-29' }
    expect(await call('tasks.recordProgress', { ...done, ...paper })).toEqual({ state: 'doneLate' })
    const { steps } = await call('tasks.assignment', { ...place, on: '2021-12-01' })
    await call('tasks.removeProgress', { id: steps[0]?.id ?? 0 })
    expect((await call('tasks.assignment', { ...place, on: '2021-12-01' })).state).toBe('overdue')
    await call('tasks.recordProgress', { ...done, ...paper, on: '2021-10-29' })
    const { assignments } = await call('tasks.list', { on: '2021-12-01', unit: '218', state: 'doneInTime' })
    expect(assignments.map((it) => [it.task, it.proof])).toEqual([['8.2a', { number: '05-KH/HU', date: '2021-10-29' }]])
  })

  it('keeps evidence with its digest and gives it back byte for byte', async () => {
    const [path, copy] = [join(engine.folder, 'Kế hoạch.docx'), join(engine.folder, 'lấy ra.docx')]
    writeFileSync(path, Buffer.from([80, 75, 3, 4, 0, 255]))
    const { id, size } = await call('tasks.attach', { ...place, path })
    expect(size).toBe(6)
    await call('tasks.saveEvidence', { id, path: copy })
    expect(readFileSync(copy)).toEqual(readFileSync(path))
    await call('tasks.removeEvidence', { id })
    expect((await call('tasks.assignment', { ...place, on: '2022-04-01' })).evidence).toEqual([])
    expect(await failureOf(call('tasks.attach', { ...place, path: join(engine.folder, 'không có') }))).toMatchObject({
      code: 'fileMissing',
    })
  })

  it('gets a last day from the office, with a reason, where the directive sets none', async () => {
    const open = { task: '2.7', unit: '218' } as const
    expect((await call('tasks.assignment', { ...open, on: '2022-04-01' })).state).toBe('noDeadline')
    const due = { ...open, due: '2022-03-31' }
    expect(await failureOf(call('tasks.setDue', { ...due, reason: ' ' }))).toMatchObject({
      details: { field: 'reason' },
    })
    await call('tasks.setDue', { ...due, reason: 'theo Thông báo 12' })
    expect((await call('tasks.assignment', { ...open, on: '2022-03-31' })).state).toBe('inProgress')
    expect((await call('tasks.assignment', { ...open, on: '2022-04-01' })).state).toBe('overdue')
  })

  it('is given to more units by a list, with the deadline of its task or another day', async () => {
    expect(await call('tasks.assign', { task: '8.1a', units: ['STP', 'UBND'] })).toEqual({ assigned: 1 })
    const { assignments } = await call('tasks.list', { on: '2022-04-01', unit: 'STP', item: 8 })
    expect(assignments.filter((it) => it.task === '8.1a').map((it) => [it.due, it.state])).toEqual([
      ['2021-09-30', 'overdue'],
    ])
    await call('tasks.assign', { task: '8.1a', units: ['SYT'], due: '2022-05-01' })
    expect((await call('tasks.assignment', { task: '8.1a', unit: 'SYT', on: '2022-04-01' })).state).toBe('inProgress')
  })
})

it('a unit sets its own important tasks for a year (item 6)', async () => {
  const enterprise = await call('tasks.addPriority', {
    unit: 'DN-DL',
    year: 2022,
    title: 'Công khai quy chế lương',
    due: '2022-06-30',
  })
  expect(enterprise).toEqual({ document: 'TT-2022-DN-DL', task: 'TT-2022-DN-DL/1' })
  const second = await call('tasks.addPriority', { unit: 'DN-DL', year: 2022, title: 'Đối thoại quý' })
  expect(second.task).toBe('TT-2022-DN-DL/2')
  const { assignments } = await call('tasks.list', { on: '2022-07-01', unit: 'DN-DL', document: enterprise.document })
  expect(assignments.map((it) => [it.item, it.state])).toEqual([
    [6, 'overdue'],
    [6, 'noDeadline'],
  ])
})

it('party cells are counted upwards, a unit standing for all below it', async () => {
  const { units } = await call('units.tree', { on: '2022-01-01' })
  const [first, second] = units.filter((it) => it.parent === '218').map((it) => it.code)
  const record = (unit: string | undefined, on: string, reached: number, inAll: number) =>
    call('tasks.recordDissemination', { document: '09-CT-TU', unit: unit ?? '', on, reached, inAll })
  await record(first, '2021-09-01', 3, 10)
  await record(first, '2021-10-01', 9, 10)
  await record(second, '2021-10-01', 4, 4)
  await record('215', '2021-10-01', 50, 60)
  const on = { on: '2021-10-01' }
  expect(await call('tasks.dissemination', { ...on, unit: '218' })).toMatchObject({
    reached: 13,
    inAll: 14,
    reporting: 2,
  })
  expect(await call('tasks.dissemination', { on: '2021-09-30', unit: '218' })).toMatchObject({ reached: 3, inAll: 10 })
  expect(await call('tasks.dissemination', on)).toMatchObject({ reached: 63, inAll: 74, reporting: 3 })
  await record('218', '2021-10-02', 20, 30)
  expect(await call('tasks.dissemination', { on: '2021-10-02' })).toMatchObject({
    reached: 70,
    inAll: 90,
    reporting: 2,
  })
  expect(await failureOf(record('218', '2021-10-03', 5, 4))).toMatchObject({ details: { field: 'reached' } })
})
