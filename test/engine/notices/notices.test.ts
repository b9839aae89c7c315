import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { copySample } from '#test/support/sampleProvince.ts'
import { openTestEngine, testFolder, type TestEngine } from '#test/support/testEngine.ts'

const folder = testFolder()
let engine: TestEngine
beforeAll(() => {
  engine = openTestEngine({ databasePath: copySample(inject('sampleProvince'), folder.path), today: '2022-04-20' })
})
afterAll(() => {
  engine.close()
  folder.remove()
})

const list = async () => (await engine.client.call('notices.list', {})).notices

test('late units of the quarter are told of once, and again only when something is new', async () => {
  const late = (await list()).find(({ kind }) => kind === 'late')
  if (!late) throw new Error('the sample has late units')
  expect(late.target).toEqual({ screen: '/don-doc', period: '2022-Q1' })
  expect(late.sentence).toMatch(/^\d+ đơn vị chậm báo cáo quý I năm 2022/)
  await engine.client.call('notices.dismiss', { key: late.key })
  await engine.client.call('notices.dismiss', { key: late.key })
  expect((await list()).map(({ kind }) => kind)).not.toContain('late')
  const { units } = await engine.client.call('followUp.plan', {
    period: '2022-Q1',
    reportType: 'quarterly',
    on: '2022-04-20',
  })
  const unit = units.find(({ kind }) => kind === 'overdue')?.unit.code ?? ''
  await engine.client.call('figures.save', {
    unit,
    period: '2022-Q1',
    cells: [{ indicator: 'G03', loaiHinh: 'X', text: '3' }],
  })
  await engine.client.call('submissions.receive', { unit, period: '2022-Q1', receivedOn: '2022-04-20' })
  const again = (await list()).find(({ kind }) => kind === 'late')
  expect(again?.key).not.toBe(late.key)
  expect(again?.sentence).not.toBe(late.sentence)
})

test('a copy that never went outside is told of after a week', async () => {
  expect((await list()).find(({ kind }) => kind === 'backup')?.sentence).toMatch(/^Chưa sao lưu ra ngoài \d+ ngày\.$/)
})
