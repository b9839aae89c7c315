import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { failureOf, openOffice, type TestEngine } from '#test/support/testEngine.ts'

let engine: TestEngine
const call: TestEngine['client']['call'] = (method, input) => engine.client.call(method, input)

beforeAll(async () => {
  engine = await openOffice()
})
afterAll(() => engine.close())

const pasted = [
  'Họ và tên\tVai trò\tChức vụ Đảng\tChức vụ chính quyền\tLĩnh vực phụ trách\tLoại hình phụ trách\tĐến ngày',
  'Nguyễn Văn A\tTrưởng ban\tBí thư Huyện ủy\t\tChỉ đạo chung\t\t15/3/2023',
  'Trần Thị B\tPhó trưởng ban\tTrưởng Ban Dân vận Huyện ủy\t\t\tX, C\t',
  'Lê Văn C\tPhó trưởng ban\t\tPhó Chủ tịch UBND huyện\t\tD\t',
].join('\n')

it('takes a pasted committee in, checks it, and tells who was trưởng ban on a day', async () => {
  const { id } = await call('committees.save', { unit: '218', loaiHinh: 'C', from: '2021-09-01' })
  expect(await call('committees.importMembers', { unit: '218', on: '2021-09-01', text: pasted })).toEqual({
    added: 3,
    read: 3,
    faults: [],
  })
  expect(await call('committees.check', { on: '2022-01-01', unit: '218' })).toMatchObject({
    checked: 1,
    findings: [],
    withoutCommittee: [],
  })
  await call('committees.saveMember', {
    committee: id,
    name: 'Phạm Văn D',
    role: 'head',
    partyPost: 'Phó Bí thư Huyện ủy',
    governmentPost: '',
    fields: 'Chỉ đạo chung',
    loaiHinh: [],
    from: '2023-03-15',
    until: null,
  })
  const headOn = async (on: string) => {
    const { committees } = await call('committees.asOf', { on, unit: '218' })
    return committees[0]?.members.filter((it) => it.role === 'head').map((it) => it.name)
  }
  expect(await headOn('2023-03-14')).toEqual(['Nguyễn Văn A'])
  expect(await headOn('2023-03-15')).toEqual(['Phạm Văn D'])
  const { committees } = await call('committees.history', { unit: '218' })
  expect(committees[0]?.members.map((it) => [it.name, it.from, it.until])).toContainEqual([
    'Nguyễn Văn A',
    '2021-09-01',
    '2023-03-15',
  ])
})

it('counts the units bound by the rules that have no committee', async () => {
  const { checked, withoutCommittee } = await call('committees.check', { on: '2022-01-01' })
  expect(checked).toBe(1)
  // One province, ten districts, 209 communes and four party committees, but for the one district above.
  expect(withoutCommittee).toHaveLength(1 + 10 + 209 + 4 - 1)
})

it('keeps acts and support bodies and takes a wrong one away, leaving it in the change log', async () => {
  const [committee] = (await call('committees.asOf', { on: '2022-01-01', unit: '218' })).committees
  const place = { committee: committee?.id ?? 0, documentNumber: '12-QĐ/HU' }
  await call('committees.saveAct', { ...place, kind: 'setUp', on: '2021-09-01', title: 'thành lập', attendees: null })
  const wrong = await call('committees.saveAct', {
    ...place,
    kind: 'training',
    on: '2021-10-01',
    title: '',
    attendees: 40,
  })
  await call('committees.saveSupport', {
    ...place,
    kind: 'standingBody',
    name: 'Ban Dân vận',
    members: '',
    from: '2021-09-01',
    until: null,
  })
  await call('committees.removeAct', { id: wrong.id })
  const [after] = (await call('committees.asOf', { on: '2022-01-01', unit: '218' })).committees
  expect(after?.acts.map((it) => it.kind)).toEqual(['setUp'])
  expect(after?.support.map((it) => it.name)).toEqual(['Ban Dân vận'])
  expect(await failureOf(call('committees.removeAct', { id: wrong.id }))).toMatchObject({ code: 'badInput' })
})

it('names each faulty cell of a pasted list and keeps none of it', async () => {
  const text = 'Hoàng E\tChủ nhiệm\t\t\t\tY\t1/1/2022\t1/1/2021\n\tỦy viên'
  const { added, faults } = await call('committees.importMembers', { unit: '218', on: '2022-01-01', text })
  expect(added).toBe(0)
  expect(faults.map((it) => [it.row, it.column])).toEqual([
    [1, 'Vai trò'],
    [2, 'Họ và tên'],
    [1, 'Loại hình phụ trách'],
    [1, 'Đến ngày'],
  ])
})

it('refuses a second committee at the same time, an end before the start, a unit without a committee', async () => {
  const second = { unit: '218', loaiHinh: 'C', from: '2022-01-01' } as const
  expect(await failureOf(call('committees.save', second))).toMatchObject({
    code: 'badInput',
    details: { field: 'from' },
  })
  const ended = { unit: '215', loaiHinh: 'C', from: '2022-01-01', until: '2022-01-01' } as const
  expect(await failureOf(call('committees.save', ended))).toMatchObject({ details: { field: 'until' } })
  const members = { unit: '215', on: '2022-01-01', text: 'A\tỦy viên' }
  expect(await failureOf(call('committees.importMembers', members))).toMatchObject({ details: { field: 'unit' } })
  expect(await call('committees.save', { ...second, body: 'Trường THPT Lục Nam' })).toHaveProperty('id')
})

it('checks by edited rules once they are taken in', async () => {
  const path = join(engine.folder, 'cơ cấu.json')
  await call('committees.exportRules', { path })
  expect(await call('committees.importRules', { path })).toEqual({ code: 'composition-2021', revision: 2 })
  expect((await call('committees.rules', {})).revision).toBe(2)
})
