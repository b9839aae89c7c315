import { join } from 'node:path'
import { afterEach, expect, inject, test } from 'vitest'
import { copySample } from '#test/support/sampleProvince.ts'
import { openOffice, openTestEngine, testFolder, type TestEngine } from '#test/support/testEngine.ts'
import { receiveFile } from './receiveFile.ts'

const open: { close(): void }[] = []
afterEach(() => {
  for (const one of open.splice(0)) one.close()
})

function keep<T extends { close(): void }>(one: T): T {
  open.push(one)
  return one
}

test('a district sends its report with its communes, and the province takes it in whole', async () => {
  const folder = testFolder()
  open.push({ close: folder.remove })
  const sample = keep(openTestEngine({ databasePath: copySample(inject('sampleProvince'), folder.path) }))
  const province = keep(await openOffice('BG'))
  const path = join(folder.path, 'huyện.qcdc')
  const made = await sample.client.call('exchange.makePackage', {
    unit: '218',
    reportType: 'quarterly',
    period: '2022-Q1',
    path,
  })
  expect(made).toMatchObject({ revision: 1, isNew: true, isSealed: false })
  const { files: trial } = await province.client.call('inbox.trial', { paths: [path] })
  expect(trial[0]).toMatchObject({ result: 'needsDecision', needs: ['unverified', 'difference'] })
  const taken = await receiveFile(province, path, ['unverified', 'difference'])
  expect(taken).toMatchObject({ result: 'accepted', verification: 'unverified' })
  expect(await totals(province)).toEqual(await totals(sample))
})

async function totals({ client }: TestEngine) {
  const { indicators } = await client.call('consolidation.get', { unit: '218', period: '2022-Q1' })
  return indicators.map(({ code, total, coverage }) => [code, total, coverage.included])
}
